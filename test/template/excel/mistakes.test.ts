import { expect, it } from 'vitest';
import { annotateExcel, checkTemplate, inspectExcelTemplate, namesIn } from '../../../src/template/index.js';
import { cells as cellsOf, reopened, workbook } from './support.js';

const data = { 村名: '王店村', 行: [{ 量: 1 }], 有: true };

async function said(cells: Record<string, never>, sheet: string): Promise<string[]> {
  const { value, diagnostics } = await inspectExcelTemplate(await workbook({ [sheet]: cells }), '表.xlsx');
  const all = [...diagnostics, ...(value ? checkTemplate(value, namesIn(data) as never) : [])];
  return all.map((d) => `${d.code} ${(d.place as { part?: string }).part} | ${d.message} | ${d.fix.join(' ')}`);
}

it.each([
  ['misspelt', { B2: '{{村明}}' }, 'TPL-020 表!B2 | 没有“村明”这个名称 - 是否是“村名”。 | 把“村明”改成“村名”。'],
  [
    'full-width braces are read',
    { B2: '｛｛村明｝｝' },
    'TPL-020 表!B2 | 没有“村明”这个名称 - 是否是“村名”。 | 把“村明”改成“村名”。',
  ],
  [
    'one pair of braces',
    { A1: '{{村名}}', B2: '{村名}' },
    'TPL-036 表!B2 | “{村名}”会照原样印出来 - 是否是“{{村名}}”。 | 把“{村名}”改成“{{村名}}”。',
  ],
  [
    'no end of a tag',
    { B2: '{{村名' },
    'TPL-010 表!B2 | “{{”没有配上“}}” - 标签要写在同一个单元格里。 | 在名称后面补上“}}”；名称和两边的花括号都要写在同一个单元格里。',
  ],
  [
    'no end of a block',
    { B2: '{{#each 行}}{{量}}' },
    'TPL-011 表!B2 | “{{#each 行}}”没有收尾 - 缺少 {{/each}}。 | 在这一块结束的地方补上 {{/each}}。',
  ],
  [
    'the end of another',
    { B2: '{{#each 行}}', C4: '{{/if}}' },
    'TPL-011 表!C4 | “{{/if}}”配不上前面的“{{#each 行}}” - 应是“{{/each}}”。 | 把“{{/if}}”改成“{{/each}}”。',
  ],
  [
    'merging without a loop',
    { B2: '{{合并 村名}}' },
    'TPL-015 表!B2 | B2 的“{{合并 村名}}”不在 {{#each}} 里 - 只有逐条印的行才有上下相同的单元格。 | 把 {{合并 …}} 写在 {{#each}} 所管的行里，这一格在模板里不要合并；不合并的列直接写 {{名称}}。',
  ],
  [
    'a picture',
    { B2: '{{图片 村名 60}}' },
    'TPL-063 表!B2 | “{{图片 村名 60}}”只能用在 Word 模板里。 | Excel 里分页请用“页面布局”的分页符；图片请用 Word 模板。',
  ],
  [
    'a tag in a formula',
    { A1: '{{村名}}', B2: { formula: '"{{村名}}"&1' } },
    'TPL-060 表!B2 | 公式里不能写 {{…}}。 | 把要填的值放在另一个单元格，公式再引用那个单元格。',
  ],
  [
    'loop over a value',
    { B2: '{{#each 村名}}{{this}}', C2: '{{/each}}' },
    'TPL-023 表!B2 | “{{#each 村名}}”循环的不是列表。 | 换成列表的名称；只是判断有没有，用 {{#if}}。',
  ],
] as never[])('%s', async (_name: string, cells: Record<string, never>, ...expected: string[]) => {
  expect(await said(cells, '表')).toEqual(expected);
});

it('all mistakes at once: a block without end does not hide a name', async () => {
  const cells = { A1: '{{#each 行}}{{量}}', B2: '{{村明}}', C3: '{{#if 量}}', C4: '{{/each}}' } as never;
  expect((await said(cells, '表')).map((text) => text.split(' | ')[0])).toEqual(['TPL-011 表!C3', 'TPL-020 表!B2']);
});

it('says it in the cells of a copy, beside a tab with tags in its name, too', async () => {
  const name = '{{#each 行}}{{两}}表';
  const template = await workbook({ [name]: { A1: '题', B2: '{{量错}}' } });
  const { value, diagnostics } = await inspectExcelTemplate(template, '表.xlsx');
  const found = [...diagnostics, ...checkTemplate(value!, namesIn(data) as never)];
  const annotated = annotateExcel(template, '表.xlsx', found);
  const sheet = (await reopened(annotated)).worksheets[0]!;
  const note = (ref: string): string => JSON.stringify(sheet.getCell(ref).note);
  expect(note('B2')).toContain('没有“量错”这个名称');
  expect(note('A1')).toContain('没有“两”这个名称');
  expect(cellsOf(annotated, name)).toEqual(cellsOf(template, name));
});
