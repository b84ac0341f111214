import { describe, expect, test } from 'vitest';
import { HEAD_ID, read } from './support/village-book.js';
import type { Cell } from './support/xlsx.js';

/** One error, one cell: what is planted is named at its own cell, and no other cell gets the blame. */
const PLANTS: [sheet: string, column: string, cell: Cell, reported: string][] = [
  ['农户', '户籍人数', '三人', 'CELL-013'],
  ['农户', '户籍人数', 1.5, 'CELL-014'],
  ['农户', '常住人数', -1, 'CELL-020'],
  ['农户', '户类型', '乱填', 'CELL-017'],
  ['农户', '不愁吃', '可能', 'CELL-017'],
  ['农户', '入户日期', '2021-13-01', 'CELL-010'],
  ['农户', '入户日期', '昨天', 'CELL-010'],
  ['农户', '户主姓名', { error: '#REF!' }, 'CELL-001'],
  ['农户', '房屋安全等级', { formula: 'A1' }, 'CELL-002'],
  ['家庭成员', '证件号码', 4.4e17, 'CELL-005'],
  ['家庭成员', '证件号码', '4.4E+17', 'CELL-005'],
  ['家庭成员', '证件号码', '349999700101001', 'ROW-010'],
  ['家庭成员', '证件号码', `${HEAD_ID.slice(0, 17)}${HEAD_ID[17] === '1' ? 2 : 1}`, 'ROW-010'],
  ['家庭成员', '性别', '女', 'ROW-012'],
  ['家庭成员', '出生日期', '1970-01-02', 'ROW-011'],
  ['家庭成员', '姓名', ' \u3000\u200b', 'CELL-023'],
];

const rowOf = (sheet: string, column: string, cell: Cell) => ({ [sheet]: [{ [column]: cell }] });

describe('a planted error', () => {
  test.each(PLANTS)('%s %s %j is %s', (sheet, column, cell, code) => {
    const errors = read(rowOf(sheet, column, cell)).diagnostics.filter((d) => d.severity === 'error');
    expect(errors.map((d) => [d.code, d.place?.kind === 'cell' && [d.place.sheet, d.place.header]])).toEqual([
      [code, [sheet, column]],
    ]);
  });

  test('a cell that cannot be read is not called blank as well', () => {
    const { diagnostics } = read(rowOf('农户', '入户日期', '昨天'));
    expect(diagnostics.filter((d) => d.message.includes('没有填'))).toEqual([]);
  });
});

describe('a harmless difference', () => {
  test.each<[string, string, Cell]>([
    ['农户', '入户日期', '2021年12月15号'],
    ['农户', '入户日期', '2021、12、15'],
    ['农户', '入户日期', '2021。12。15'],
    ['农户', '房屋安全等级', 'ａ'],
    ['农户', '不愁吃', 'y'],
    ['家庭成员', '证件号码', `'${HEAD_ID}`],
    ['家庭成员', '证件号码', `${HEAD_ID.slice(0, 6)} ${HEAD_ID.slice(6)}\n`],
  ])('%s %s %j is read', (sheet, column, cell) => {
    expect(read(rowOf(sheet, column, cell)).diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
  });

  test('headers may end in a colon', () => {
    const { diagnostics } = read({}, { edit: (sheets) => colons(sheets.find((s) => s.name === '农户')!.rows[2]!) });
    expect(diagnostics).toEqual([]);
  });

  test('totals, signatures and a header pasted in with the data are no households', () => {
    const { value, diagnostics } = read(
      {},
      {
        edit: (sheets) => {
          const { rows } = sheets.find((s) => s.name === '农户')!;
          rows.push([...rows[2]!], ['合计', undefined, undefined, undefined, undefined, 1], ['填报人：张模拟']);
        },
      },
    );
    expect(value!.households).toHaveLength(1);
    expect(diagnostics.map((d) => [d.code, d.severity, d.place?.kind === 'cell' && d.place.row])).toEqual([
      ['ROW-004', 'info', 5],
      ['ROW-005', 'info', 6],
      ['ROW-005', 'info', 7],
    ]);
  });
});

function colons(row: Cell[]): void {
  for (const [i, name] of row.entries()) row[i] = `${name}：`;
}

describe('a merge', () => {
  const answers = (merge: string) =>
    read({}, { edit: (sheets) => Object.assign(sheets.find((s) => s.name === '村情况')!, { merges: [merge] }) });

  test('over the answers of the form hides an answer', () => {
    const found = answers('C3:C4').diagnostics.filter((d) => d.code === 'CELL-003');
    expect(found.map((d) => d.place?.kind === 'cell' && d.place.cell)).toEqual(['C3']);
  });

  test('that hides nothing is not mentioned', () => expect(answers('C3:D3').diagnostics).toEqual([]));
});

test('a duplicate is reported at the later row', () => {
  const { diagnostics } = read({
    农户: [{ 户籍人数: 2, 常住人数: 2 }],
    家庭成员: [{}, { 人编号: 'P2', 姓名: '李模拟', 与户主关系: '配偶', 证件号码: HEAD_ID }],
  });
  expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual(['CROSS-002']);
});
