import { expect, test } from 'vitest';
import { compileAny } from '../../src/cli/batch/fill-records.js';
import { readPictures } from '../../src/cli/batch/read-pictures.js';
import { memoryFiles } from '../support/memory-files.js';
import { docx } from '../template/word/docx.js';

test('pictures come from beside the data, from nowhere else', async () => {
  const template = docx('<w:p><w:r><w:t>{{图片 照片 60}}</w:t></w:r></w:p>');
  const compiled = (await compileAny(template, '表.docx')).value!;
  const read: string[] = [];
  const files = {
    ...memoryFiles(),
    async read(path: string) {
      read.push(path);
      return new Uint8Array();
    },
  };
  const names = ['图.png', '子/图.png', '../图.png', '子/../../图.png', '..\\图.png', '/etc/passwd', '/a/../../b.png'];
  const records = names.map((照片) => ({ 照片 }));
  const ports = { files, fonts: async () => [], now: () => '' };
  await readPictures(ports, compiled, records, '/数据/数据.json');
  expect(read.sort()).toEqual(['/数据/图.png', '/数据/子/图.png']);
});
