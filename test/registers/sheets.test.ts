import { describe, expect, test } from 'vitest';
import { compareRegisters, prefill, readRegister } from '../../src/registers/index.js';
import { asXlsx, data, mapping } from './support/national-export.js';

const loans = mapping('小额信贷台账');
const [first, second] = data.households;
const idOf = (household: typeof first) =>
  household!.persons.find(({ values }) => values.relation === '本人或户主')!.values;
const HEADERS = ['村', '借款人', '身份证号', '承贷银行', '贷款金额', '放款日期', '贷款到期日', '用途', '余额'];
const line = (household: typeof first, by: Record<string, string> = {}) => ({
  村: '王店村',
  借款人: idOf(household).name!,
  身份证号: idOf(household).idNumber!,
  承贷银行: '模拟农商行',
  贷款金额: '30000',
  放款日期: '2021-03-01',
  贷款到期日: '2022-03-01',
  用途: '养殖',
  余额: '30000',
  ...by,
});
const read = (lines: Record<string, string>[], titles: string[] = []) =>
  readRegister(asXlsx(lines, { headers: [...HEADERS].reverse(), titles }), '贷款.xlsx', [loans]);
const register = (...lines: Record<string, string>[]) => read(lines).value!;

const loan = (household: typeof first, row: number, by: object = {}) =>
  ({
    at: { sheet: '小额信贷', row },
    values: {
      householdId: household!.values.householdId,
      granted: '是',
      bank: '模拟农商行',
      amount: 30_000,
      grantedAt: '2021-03-01',
      dueDate: '2022-03-01',
      purpose: '发展生产',
      balance: 30_000,
      ...by,
    },
    cells: { amount: `G${row}`, balance: `L${row}`, granted: `D${row}` },
    faulty: false,
  }) as never;
const compare = (rows: never[], ...lines: Record<string, string>[]) =>
  compareRegisters({ ...data, optional: { loan: rows } }, [register(...lines)])
    .comparison.diffs.filter(({ verdict }) => verdict !== '一致')
    .map(({ verdict, fieldName, register: ours, other }) => [
      verdict,
      fieldName,
      ours.value,
      other.value,
      other.place?.cell,
    ]);

describe('a register whose rows are rows of a sheet', () => {
  test('several loans of a person are no repetition; titles and order do not matter', () => {
    const { value, diagnostics } = read(
      [line(first), line(first, { 贷款金额: '20000' })],
      ['小额信贷台账', '单位：元'],
    );
    expect(diagnostics).toEqual([]);
    expect(value!.records).toHaveLength(2);
  });

  test('pre-fills the sheet, with the household found by the ID of the borrower', () => {
    const former = data;
    const { value } = prefill([register(line(first), line(first), line(second, { 余额: '' }))], { former, year: 2021 });
    expect(value.rows.loan).toMatchObject([
      {
        householdId: first!.values.householdId,
        headName: first!.values.headName,
        granted: '是',
        amount: 30_000,
        purpose: '发展生产',
      },
      { householdId: second!.values.householdId, dueDate: '2022-03-01' },
    ]);
    expect(value.rows.loan![1]).not.toHaveProperty('balance');
    expect(value.origins).toContainEqual({ sheet: '小额信贷', column: '（整行）', source: '小额信贷台账', count: 2 });
  });

  test('agrees', () => {
    expect(compare([loan(first, 4)], line(first))).toEqual([]);
  });

  test('each loan is compared with the row that it is, value by value', () => {
    const rows = [loan(first, 4), loan(first, 5, { amount: 20_000, grantedAt: '2021-06-01', balance: 20_000 })];
    const other = line(first, { 贷款金额: '20000', 放款日期: '2021-06-01', 余额: '5000' });
    expect(compare(rows, other, line(first))).toEqual([['账账不符', '贷款余额', '5000', '20000', 'L5']]);
  });

  test('a loan that only one side has is 缺失', () => {
    expect(compare([loan(first, 4)], line(first), line(second))).toEqual([
      ['缺失', '小额信贷（整行）', '在册', undefined, undefined],
    ]);
    expect(compare([loan(first, 4), loan(second, 5)], line(first))).toEqual([
      ['缺失', '小额信贷（整行）', undefined, '是', 'D5'],
    ]);
    expect(compare([loan(first, 4), loan(second, 5, { granted: '否' })], line(first))).toEqual([]);
  });
});
