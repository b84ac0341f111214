import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/index.js';
import { HEAD_ID, idNumber, plan, villageBook, WIFE_ID } from './support/village-book.js';
import type { Cell } from './support/xlsx.js';

const HOUSEHOLDS = '| 户编号 | 户籍人数 |\n| H1 | {2} |\n| H2 | {1} |\n| H3 | {1} |';
const PERSONS = `| 人编号 | 户编号 | 证件号码 | 与户主关系 |
| P1 | H1 | ${HEAD_ID} | 户主 |
| P2 | H1 | ${WIFE_ID} | 配偶 |
| P3 | H2 | ${idNumber('19800101', '001')} | 户主 |
| P4 | H9 | ${idNumber('19800101', '003')} | 户主 |`;

const shuffled = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });

/** Values without their places, in an order of their own. */
const content = (bytes: Uint8Array) => {
  const { value, diagnostics } = readWorkbook(bytes, '王店村.xlsx', { plan });
  const byId = (key: string) => (a: { values: object }, b: { values: object }) =>
    String((a.values as Record<string, unknown>)[key]).localeCompare(
      String((b.values as Record<string, unknown>)[key]),
    );
  return {
    households: [...value!.households].sort(byId('householdId')).map(({ values, faulty, persons }) => ({
      values,
      faulty,
      persons: [...persons].sort(byId('personId')).map((p) => ({ values: p.values, faulty: p.faulty })),
    })),
    strays: value!.strayPersons.map((p) => p.values),
    codes: diagnostics
      .filter((d) => d.severity !== 'info')
      .map((d) => d.code)
      .sort(),
  };
};

it('the order of columns and rows changes nothing', () => {
  const straight = content(villageBook({ 农户: HOUSEHOLDS, 家庭成员: PERSONS }));
  expect(straight.strays).toHaveLength(1);
  const width = 60;
  fc.assert(
    fc.property(shuffled(width), shuffled(3), shuffled(4), (columns, households, persons) => {
      const permuted = villageBook(
        { 农户: HOUSEHOLDS, 家庭成员: PERSONS },
        {
          edit: (sheets) => {
            for (const [name, order] of [
              ['农户', households],
              ['家庭成员', persons],
            ] as const) {
              const sheet = sheets.find((s) => s.name === name)!;
              const [title, group, header, ...rows] = sheet.rows as [Cell[], Cell[], Cell[], ...Cell[][]];
              const turn = (row: Cell[]) => columns.map((at) => row[at]).concat(row.slice(width));
              sheet.rows = [title, group, turn(header), ...order.map((at) => turn(rows[at]!))];
            }
          },
        },
      );
      expect(content(permuted)).toEqual(straight);
    }),
    { numRuns: 20 },
  );
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '是',
    '3月底',
    '4.4E+17',
    '2021-13-40',
    '１２３',
    '、、',
    '示例',
    '封面',
    '=1',
    "'",
    '\u200b',
    '99999999999999999999',
    '健康、健康',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.record({ error: fc.constantFrom('#N/A', '#REF!', '#DIV/0!') }),
  fc.record({ formula: fc.string() }),
  fc.record({ date: fc.integer({ min: -10, max: 3_000_000 }) }),
  fc.constant(undefined),
);

it('whatever stands in the cells, reading ends with diagnostics, not with an exception', () => {
  const spot = fc.record({ sheet: fc.nat(6), row: fc.nat(6), col: fc.nat(70), cell: anyCell });
  const merge = fc.constantFrom('A1:C9', 'B4:B8', 'A4:ZZ4', 'x', 'A4:A1000000');
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 25 }), fc.array(merge, { maxLength: 2 }), (spots, merges) => {
      const bytes = villageBook(
        {
          农户: HOUSEHOLDS,
          家庭成员: PERSONS,
          问题台账: '| 备注 |\n| 甲 |',
          例外说明: '| 规则编号 | 对象编号 |\n| ROW-010 | P1 |',
        },
        {
          edit: (sheets) => {
            for (const { sheet, row, col, cell } of spots) {
              const { rows } = sheets[sheet]!;
              rows[row] ??= [];
              rows[row][col] = cell;
            }
            for (const sheet of sheets) {
              sheet.rows = Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => cell));
              sheet.merges = merges;
            }
          },
        },
      );
      const { value, diagnostics } = readWorkbook(bytes, '王店村.xlsx', { plan });
      if (!value) expect(diagnostics.some((d) => d.severity === 'error')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('a cut or flipped file never throws', () => {
  const bytes = villageBook({ 农户: HOUSEHOLDS, 家庭成员: PERSONS });
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
      const damaged = cut ? bytes.slice(0, at) : Uint8Array.from(bytes);
      if (!cut) damaged[at]! ^= change;
      const { value, diagnostics } = readWorkbook(damaged, '王店村.xlsx', { plan });
      if (!value) expect(diagnostics.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
