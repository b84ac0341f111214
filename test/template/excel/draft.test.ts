import { describe, expect, it } from 'vitest';
import { markPages } from '../../../src/template/excel/draft-mark.js';
import { part } from '../support.js';
import { fill, workbook } from './support.js';

const sheet = (inner: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>${inner}<drawing r:id="rId1"/></worksheet>`;
const MARK = '&amp;R&amp;KFF0000草稿';

describe('every printed page of a draft is marked', () => {
  it.each([
    ['no header', '<pageMargins/>', `<pageMargins/><headerFooter><oddHeader>${MARK}</oddHeader></headerFooter>`],
    [
      'a header on the left',
      '<headerFooter><oddHeader>&amp;L表</oddHeader><oddFooter>页</oddFooter></headerFooter>',
      `<headerFooter><oddHeader>&amp;L表${MARK}</oddHeader><oddFooter>页</oddFooter></headerFooter>`,
    ],
    [
      'one on the right',
      '<headerFooter><oddHeader>&amp;R&amp;D</oddHeader></headerFooter>',
      `<headerFooter><oddHeader>${MARK} &amp;K000000&amp;D</oddHeader></headerFooter>`,
    ],
    [
      'a first page and even pages of their own',
      '<headerFooter differentOddEven="1" differentFirst="1"><oddFooter>页</oddFooter><evenFooter>页</evenFooter></headerFooter>',
      `<headerFooter differentOddEven="1" differentFirst="1"><oddHeader>${MARK}</oddHeader><oddFooter>页</oddFooter><evenHeader>${MARK}</evenHeader><evenFooter>页</evenFooter><firstHeader>${MARK}</firstHeader></headerFooter>`,
    ],
    ['an empty list', '<headerFooter/>', `<headerFooter><oddHeader>${MARK}</oddHeader></headerFooter>`],
  ])('%s', (_name, before, after) => {
    expect(markPages(sheet(before), { file: '表.xlsx', part: 'x' })).toBe(sheet(after));
  });

  it('on sheets without tags, too; a final workbook has none', async () => {
    const template = await workbook({ 表: { A1: '{{村}}' }, 说明: { A1: '不变' } });
    const draft = await fill(template, { 村: '王店村' }, { draft: true });
    for (const name of ['sheet1', 'sheet2']) expect(part(draft, `xl/worksheets/${name}.xml`)).toContain('草稿');
    expect(part(await fill(template, { 村: '王店村' }), 'xl/worksheets/sheet1.xml')).not.toContain('草稿');
  });
});
