import { expect, test } from 'vitest';
import { inspectVillage } from '../../src/inspect/index.js';
import type { VillageData } from '../../src/model/index.js';
import { villageUnit } from '../../src/plan/index.js';
import { compareRegisters, diffRows, readRegister } from '../../src/registers/index.js';
import { issueBook, patchWorkbook, type RecordValues, readWorkbook } from '../../src/workbook/index.js';
import { asXlsx, data, type ExportRow, exportRows, national, plan, village } from './support/national-export.js';

const rows = exportRows(data);
const book = issueBook({
  plan,
  unit: villageUnit(village),
  rows: {
    village: [data.village.values as RecordValues],
    household: data.households.map(({ values }) => values as RecordValues),
    person: data.households.flatMap(({ persons }) => persons.map(({ values }) => values as RecordValues)),
    manualCheck: [],
  },
});

const read = (bytes: Uint8Array): VillageData => readWorkbook(bytes, '王店村.xlsx', { plan }).value!;
const after = (bytes: Uint8Array, list: ExportRow[]): Uint8Array => {
  const before = read(bytes);
  const register = readRegister(asXlsx(list), '名单.xlsx', [national]).value!;
  const patch = diffRows(compareRegisters(before, [register]).comparison, before);
  return patchWorkbook(bytes, '王店村.xlsx', patch, plan).value!;
};
const diffs = (bytes: Uint8Array) =>
  (read(bytes).optional?.ledgerDiff ?? [])
    .map(({ values }) => values)
    .filter(({ verdict, fieldName }) => verdict !== '一致' || fieldName !== '全部栏目');
const answers = (bytes: Uint8Array, item: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const answer of inspectVillage(read(bytes), plan).value!.answers)
    if (answer.item === item) counts[answer.answer] = (counts[answer.answer] ?? 0) + 1;
  return counts;
};

const changed = (index: number, by: ExportRow): ExportRow[] =>
  rows.map((row, i) => (i === index ? { ...row, ...by } : row));
const seen = data.households.find(({ values }) => values.visitState === '已入户' && values.dilapidated === '否')!;
const dilapidated = rows.map((row) => (row.户编号 === seen.values.householdId ? { ...row, 危房户: '是' } : row));
const known = new Set(rows.map(({ 户编号 }) => 户编号)).size;

test('before any comparison nobody knows; after one that agrees nobody has a problem', async () => {
  const bytes = await book;
  expect(answers(bytes, '6.16')).toEqual({ 未核实: data.households.length });
  const compared = after(bytes, rows);
  expect(diffs(compared)).toEqual([]);
  expect(answers(compared, '6.16')).toEqual({ 无问题: known });
  expect(answers(compared, '6.17')).toEqual({ 无问题: known });
});

test('a household that no register knows is not concerned', async () => {
  const one = rows[0]!.户编号;
  const compared = after(
    await book,
    rows.filter(({ 户编号 }) => 户编号 !== one),
  );
  expect(answers(compared, '6.16').不涉及).toBe(1);
});

test('a difference of accounts is a problem of 6.16, one with what was seen of 6.17, both sides with their places', async () => {
  const accounts = after(await book, changed(3, { 民族: rows[3]!.民族 === '回族' ? '汉族' : '回族' }));
  expect(diffs(accounts)).toMatchObject([
    {
      personId: rows[3]!.人编号,
      verdict: '账账不符',
      fieldName: '民族',
      register: '国家系统人员名单',
      registerPlace: expect.stringMatching(/^名单.xlsx .+ [A-Z]+5$/),
      otherPlace: expect.stringMatching(/^王店村.xlsx 家庭成员 [A-Z]+\d+$/),
      handled: '否',
    },
  ]);
  expect(answers(accounts, '6.16')).toEqual({ 有问题: 1, 无问题: known - 1 });
  expect(answers(accounts, '6.17')).toEqual({ 无问题: known });
  const reality = after(await book, dilapidated);
  expect(answers(reality, '6.17')).toEqual({ 有问题: 1, 无问题: known - 1 });
  const problem = inspectVillage(read(reality), plan).value!.answers.find(
    ({ item, answer }) => item === '6.17' && answer === '有问题',
  );
  expect(problem!.description).toMatch(/有1处账实不符没有核实处理：国家系统人员名单的/);
});

test('what people wrote stays, until the difference is another one or gone', async () => {
  const first = after(await book, dilapidated);
  const { at } = read(first).optional!.ledgerDiff!.find(({ values }) => values.verdict === '账实不符')!;
  const handled = patchWorkbook(first, '王店村.xlsx', {
    sets: [
      { entity: 'ledgerDiff', row: at.row, key: 'handled', value: '是' },
      { entity: 'ledgerDiff', row: at.row, key: 'handledBy', value: '甲模拟' },
    ],
  }).value!;
  expect(answers(handled, '6.17')).toEqual({ 无问题: known });
  const again = after(handled, dilapidated);
  expect(diffs(again)).toEqual(diffs(handled));
  const gone = after(again, rows);
  expect(diffs(gone)).toMatchObject([{ verdict: '一致', handled: '是', handledBy: '甲模拟' }]);
  const back = after(gone, dilapidated);
  expect(diffs(back)).toMatchObject([{ verdict: '账实不符', handled: '否' }]);
  expect(diffs(back)[0]).not.toHaveProperty('handledBy');
});
