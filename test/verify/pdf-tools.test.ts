import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../document/pdf/fonts.js';
import { sampleReport } from '../document/pdf/sample.js';

const has = (tool: string): boolean => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });

describe('the sample report as other programs see it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-pdf-'));
  const file = join(folder, 'sample.pdf');
  let pages = 0;
  beforeAll(async () => {
    const result = await pdfOf({ ...sampleReport(), watermark: '草稿' });
    pages = result.pages;
    writeFileSync(file, result.bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.skipIf(!has('qpdf'))('qpdf finds no fault in its structure', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  test.skipIf(!has('pdffonts'))('every font is embedded as a subset with a map to text', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(6);
    for (const font of fonts) expect(font).toMatch(/Identity-H +yes yes yes/);
  });

  test.skipIf(!has('pdftotext'))('the text is complete and in order', () => {
    const text = run('pdftotext', '-f', '1', '-l', '3', file, '-').replace(/\s/g, '');
    expect(text).toContain('古饶镇王店村关于防止返贫致贫集中排查工作情况的自查报告古饶镇人民政府：按照镇党委');
    expect(text).toContain('村民𬭎喆、堃玥、䶮昇、赵𠮷祥、买买提·艾力（身份证尾号X）参加了座谈。☑是☐否☒不详');
    expect(text.indexOf('（一）责任落实方面')).toBeLessThan(text.indexOf('（二）政策落实方面'));
  });

  test.skipIf(!has('pdftotext'))('page numbers and the watermark are on every page', () => {
    for (let page = 1; page <= pages; page++) {
      const text = run('pdftotext', '-raw', '-f', String(page), '-l', String(page), file, '-').replace(/\s/g, '');
      expect(text).toContain(`—${page}—`);
      expect(text).toContain('草稿');
    }
  });

  test.skipIf(!has('pdfinfo'))('it says that it is PDF/A-3b, with fixed dates and its title', () => {
    const info = run('pdfinfo', '-isodates', file);
    expect(run('pdfinfo', '-meta', file)).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>B</);
    expect(info).toMatch(/CreationDate: +2021-10-30T/);
    expect(info).toMatch(/Title: +样张/);
  });
});
