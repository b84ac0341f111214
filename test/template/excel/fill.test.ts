import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/office/index.js';
import { compileExcelTemplate, fillExcelTogether } from '../../../src/template/index.js';
import { part } from '../support.js';
import { cells, fill, reopened, said, workbook } from './support.js';

const people = {
  村名: '王店村',
  成员: [
    { 姓名: '张三', 年龄: 40 },
    { 姓名: '𬭎李', 年龄: 7 },
    { 姓名: '王五', 年龄: 61 },
  ],
};

describe('rows', () => {
  it('repeats the row of a block that opens and closes in it', async () => {
    const template = await workbook({
      花名册: {
        A1: '{{村名}}花名册',
        A2: '姓名',
        B2: '年龄',
        A3: '{{#each 成员}}{{姓名}}',
        B3: '{{年龄}}{{/each}}',
        A4: '合计',
        B4: { formula: 'SUM(B3:B3)' },
      },
    });
    expect(cells(await fill(template, people))).toEqual({
      A1: '王店村花名册',
      A2: '姓名',
      B2: '年龄',
      A3: '张三',
      B3: '40',
      A4: '𬭎李',
      B4: '7',
      A5: '王五',
      B5: '61',
      A6: '合计',
      B6: '=SUM(B3:B5)',
    });
  });

  it('takes away marker rows, repeats several rows, knows else', async () => {
    const template = await workbook({
      表: {
        A1: '{{#each 成员}}',
        A2: '姓名',
        B2: '{{姓名}}',
        A3: '{{#if (大于 年龄 18)}}',
        A4: '成年',
        A5: '{{else}}',
        A6: '未成年',
        B6: '{{年龄}}岁',
        A7: '{{/if}}',
        A8: '{{/each}}',
        A9: '完',
      },
    });
    expect(cells(await fill(template, people))).toEqual({
      A1: '姓名',
      B1: '张三',
      A2: '成年',
      A3: '姓名',
      B3: '𬭎李',
      A4: '未成年',
      B4: '7岁',
      A5: '姓名',
      B5: '王五',
      A6: '成年',
      A7: '完',
    });
  });

  it('keeps what a value is: number, day, text', async () => {
    const template = await workbook({
      表: { A1: '{{数}}', A2: '{{日}}', A3: '{{号}}', A4: '共{{数}}元', A5: '{{日期 日}}' },
    });
    const filled = readXlsx(await fill(template, { 数: 12.5, 日: '2021-12-24', 号: '00123' }), 'x').value!;
    expect(filled.sheets[0]!.rows.map(({ cells: [c] }) => [c!.kind, c!.text])).toEqual([
      ['number', '12.5'],
      ['date', '2021-12-24'],
      ['text', '00123'],
      ['text', '共12.5元'],
      ['text', '2021年12月24日'],
    ]);
  });

  it('never makes a formula of a value', async () => {
    const filled = await fill(await workbook({ 表: { A1: '{{值}}' } }), { 值: '=1+1' });
    expect(readXlsx(filled, 'x').value!.sheets[0]!.rows[0]!.cells[0]).toMatchObject({ kind: 'text', text: '=1+1' });
    expect(((await reopened(filled)).worksheets[0]!.getCell('A1') as { style: object }).style).toBeDefined();
  });
});

describe('formulas', () => {
  const rows = {
    行: [
      { 量: 2, 价: 3 },
      { 量: 5, 价: 7 },
    ],
  };
  it.each([
    ['own row', 'A2*B2', ['=A2*B2', '=A3*B3']],
    ['running total', 'SUM(A$2:A2)', ['=SUM(A$2:A2)', '=SUM(A$2:A3)']],
    ['a cell above', 'A2*$D$1', ['=A2*$D$1', '=A3*$D$1']],
    ['a cell below the block', 'A2/A$4', ['=A2/A$5', '=A3/A$5']],
  ])('%s', async (_, formula, expected) => {
    const template = await workbook({
      表: { D1: 9, A2: '{{#each 行}}{{量}}', B2: '{{价}}', C2: { formula }, D2: '{{/each}}', A4: 1 },
    });
    const made = cells(await fill(template, rows));
    expect([made.C2, made.C3]).toEqual(expected);
  });

  it('counts several stretches one by one', async () => {
    const template = await workbook({
      表: {
        A1: '{{#each 组}}',
        A2: '{{名}}',
        B3: '{{量}}{{/each}}',
        A3: '{{#each 行}}行',
        A4: '小计',
        B4: { formula: 'SUM(B3)' },
        A5: '{{/each}}',
        A6: '总计',
        B6: { formula: 'SUM(B3:B3)' },
      },
    });
    const made = cells(
      await fill(template, {
        组: [
          { 名: '一', 行: [{ 量: 1 }, { 量: 2 }] },
          { 名: '二', 行: [{ 量: 3 }] },
        ],
      }),
    );
    expect([made.B4, made.B7, made.B8]).toEqual(['=SUM(B2:B3)', '=SUM(B6)', '=SUM(B2:B3,B6:B6)']);
  });

  it('refuses what it cannot move, naming the cell', async () => {
    const template = await workbook({ 表: { A1: '{{#each 行}}{{量}}', B1: '{{/each}}', C2: { formula: 'A1*2' } } });
    expect(await said(template, rows)).toEqual(['TPL-060 表!C2']);
    expect(
      await said(
        await workbook({ 表: { A1: '{{#each 行}}{{量}}', B1: '{{/each}}', C2: { formula: 'COUNTA(A1:A1)' } } }),
        { 行: [] },
      ),
    ).toEqual(['TPL-060 表!C2']);
  });

  it('moves formulas of other sheets and defined names', async () => {
    const template = await workbook(
      {
        明细: { A1: '{{#each 行}}{{量}}', B1: '{{/each}}', A2: '合计' },
        汇总: { A1: { formula: 'SUM(明细!A1:A1)' }, A2: { formula: '明细!A2' } },
      },
      (book) => book.definedNames.add('明细!$A$1:$A$1', '数量'),
    );
    const filled = await fill(template, rows);
    expect(cells(filled, '汇总')).toEqual({ A1: '=SUM(明细!A1:A2)', A2: '=明细!A3' });
    expect(readXlsx(filled, 'x').value!.names).toEqual({ 数量: '明细!$A$1:$A$2' });
  });
});

describe('what moves with its rows', () => {
  it('merges, heights, validations, conditional formats, print area, page breaks, links, frozen rows', async () => {
    const template = await workbook(
      { 表: { A1: '题', A2: '{{#each 行}}', A3: '{{量}}', B3: '{{价}}', A4: '{{/each}}', A5: '注', A6: '末' } },
      (book) => {
        const sheet = book.worksheets[0]!;
        sheet.mergeCells('B3:C3');
        sheet.mergeCells('A5:C6');
        sheet.getRow(3).height = 33;
        sheet.getRow(5).height = 55;
        sheet.getCell('A3').dataValidation = { type: 'list', formulae: ['"甲,乙"'] };
        sheet.addConditionalFormatting({
          ref: 'A3:C3',
          rules: [{ type: 'expression', priority: 1, formulae: ['$A3>1'], style: {} }],
        });
        sheet.pageSetup.printArea = 'A1:C6';
        sheet.pageSetup.printTitlesRow = '1:1';
        sheet.getRow(3).addPageBreak();
        sheet.getCell('D5').value = { text: '村', hyperlink: 'http://example.org' };
        sheet.views = [{ state: 'frozen', ySplit: 2, xSplit: 0 }];
      },
    );
    const filled = await fill(template, {
      行: [
        { 量: 2, 价: 3 },
        { 量: 5, 价: 7 },
        { 量: 1, 价: 1 },
      ],
    });
    const sheet = (await reopened(filled)).worksheets[0]!;
    const model = sheet.model as unknown as { merges: string[]; dataValidations?: object };
    expect(model.merges.sort()).toEqual(['A5:C6', 'B2:C2', 'B3:C3', 'B4:C4']);
    expect([2, 3, 4, 5].map((n) => sheet.getRow(n).height)).toEqual([33, 33, 33, 55]);
    expect(Object.keys((sheet as unknown as { dataValidations: { model: object } }).dataValidations.model)).toEqual([
      'A2',
      'A3',
      'A4',
    ]);
    expect(
      (
        sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
      ).conditionalFormattings.map((c) => [c.ref, c.rules[0]!.formulae]),
    ).toEqual([['A2:C4', ['$A2>1']]]);
    expect(sheet.pageSetup.printArea).toBe('A1:C6');
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
    expect([...part(filled, 'xl/worksheets/sheet1.xml').matchAll(/<brk id="(\d+)/g)].map((m) => Number(m[1]))).toEqual([
      2, 3, 4,
    ]);
    expect(sheet.getCell('D5').hyperlink).toBe('http://example.org');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('joins equal neighbours, each column by itself, or within another', async () => {
    const template = await workbook({
      表: { A1: '{{#each 行}}{{合并 村}}', B1: '{{合并 组 村}}', C1: '{{名}}{{/each}}' },
    });
    const 行 = [
      ['甲', 1, 'a'],
      ['甲', 1, 'b'],
      ['乙', 1, 'c'],
      ['乙', 2, 'd'],
      ['', 2, 'e'],
      ['', 3, 'f'],
    ].map(([村, 组, 名]) => ({ 村, 组, 名 }));
    const sheet = (await reopened(await fill(template, { 行 }))).worksheets[0]!;
    expect((sheet.model as unknown as { merges: string[] }).merges.sort()).toEqual(['A1:A2', 'A3:A4', 'B1:B2']);
  });
});

describe('sheets', () => {
  it('repeats a sheet whose name begins with a block', async () => {
    const template = await workbook({
      '{{#each 户}}{{名}}': {
        A1: '{{名}}',
        A2: '{{#each 人}}{{this}}',
        B2: '{{/each}}',
        A3: { formula: 'COUNTA(A2:A2)' },
      },
      说明: { A1: '不变' },
    });
    const filled = await fill(template, {
      户: [
        { 名: '张/三', 人: ['a', 'b'] },
        { 名: '张/三', 人: ['c'] },
      ],
    });
    expect(readXlsx(filled, 'x').value!.sheets.map((s) => s.name)).toEqual(['张／三', '张／三（2）', '说明']);
    expect(cells(filled, '张／三')).toEqual({ A1: '张/三', A2: 'a', A3: 'b', A4: '=COUNTA(A2:A3)' });
    expect(cells(filled, '张／三（2）')).toEqual({ A1: '张/三', A2: 'c', A3: '=COUNTA(A2:A2)' });
  });
});

it('puts several records in one workbook: sheets of their own, which refer to one another', async () => {
  const template = await workbook({
    户表: { A1: '{{户主}}', A2: '{{#each 人}}{{this}}', B2: '{{/each}}' },
    汇总: { A1: '{{户主}}', B1: { formula: 'COUNTA(户表!A2:A2)' } },
  });
  const compiled = await compileExcelTemplate(template, '表.xlsx');
  const records = [
    { name: '甲', data: { 户主: '甲', 人: ['a', 'b', 'c'] } },
    { name: '乙', data: { 户主: '乙', 人: ['d'] } },
  ];
  const { value, diagnostics } = fillExcelTogether(compiled.value!, records);
  expect(diagnostics).toEqual([]);
  expect(readXlsx(value!, 'x').value!.sheets.map((s) => s.name)).toEqual(['甲户表', '甲汇总', '乙户表', '乙汇总']);
  expect([cells(value!, '甲汇总').B1, cells(value!, '乙汇总').B1]).toEqual([
    '=COUNTA(甲户表!A2:A4)',
    '=COUNTA(乙户表!A2:A2)',
  ]);
});

it('says where a mistake is', async () => {
  const template = await workbook({
    表: { B2: '姓名：{{姓名', B3: '{{#each 行}}', C4: '{{/if}}', D5: '{{没有 a b}}' },
  });
  expect((await said(template, {})).sort()).toEqual(['TPL-010 表!B2', 'TPL-011 表!C4', 'TPL-013 表!D5']);
  expect(await said(await workbook({ 表: { B2: '{{姓明}}' } }), { 姓名: 'a' })).toEqual(['TPL-020 表!B2']);
});
