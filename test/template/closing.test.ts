import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nodePorts } from '../../src/cli/node-ports.js';
import { loadFonts, readDocx, writePdf } from '../../src/document/index.js';
import { fillTemplate } from '../../src/template/index.js';
import { readPages } from '../document/pdf/read-pages.js';
import { compiled } from './support.js';

const packaged = (await nodePorts().fonts()).filter((f) => f.origin === 'package');
const fonts = (await loadFonts(packaged, (path) => readFile(path))).value!;

async function lines(front: string, body: string): Promise<string[][]> {
  const template = `---\nkind: 报告\ntitle: 情况报告\nrecipient: 区乡村振兴局\n${front}\n---\n\n${body}\n`;
  const filled = fillTemplate(await compiled(template), {}).value!;
  const document = readDocx(filled, '报告.docx').value!;
  const { value } = await writePdf(document, { fonts, info: { title: '报告', date: '2021-12-24' } });
  return readPages(value!.bytes).map(({ chars }) => {
    const rows = new Map<number, string>();
    for (const { y, text } of chars) rows.set(Math.round(y), (rows.get(Math.round(y)) ?? '') + text);
    return [...rows.values()];
  });
}

test('a date as wide as the signature keeps its line in fonts with wide digits', async () => {
  const [page] = await lines('signature: 古饶镇人民政府\ndate: 2021年12月25日', '## 工作情况\n\n情况良好。');
  expect(page).toContain('2021年12月25日');
});

test('a long list of attachments begins where the text ends; its last two names stay with the signature', async () => {
  const count = 9;
  const each = (line: (n: number) => string, gap: string) =>
    Array.from({ length: count }, (_, i) => line(i + 1)).join(gap);
  const text = Array.from({ length: 8 }, () => '情况良好。').join('\n\n');
  const [first, second] = await lines(
    `signature: 古饶镇人民政府\ndate: 2021年12月25日\nattachments:\n${each((n) => `  - 名单${n}`, '\n')}`,
    `${text}\n\n${each((n) => `:::附件 名单${n}\n\n无。\n\n:::`, '\n\n')}`,
  );
  expect(first!.some((line) => line.includes('1.名单1'))).toBe(true);
  expect(second!.slice(0, 2)).toEqual(['8.名单8', '9.名单9']);
  expect(second).toContain('古饶镇人民政府');
});
