import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/office/index.js';
import { compareRegisters, prefill, prefillBook, readRegister } from '../../src/registers/index.js';
import { issueWorkbook, readWorkbook } from '../../src/workbook/index.js';
import { townOf } from '../workbook/support/own-book.js';
import { asXlsx, data, exportRows, mapping, national, plan, village } from './support/national-export.js';

const rows = exportRows(data);
const register = readRegister(asXlsx(rows), '名单.xlsx', [national]).value!;

describe('pre-filling from the national export', () => {
  const { value, diagnostics } = prefill([register], { year: 2021 });

  test('every household and person stands there, with the head’s name, and nothing in doubt', () => {
    expect(diagnostics).toEqual([]);
    expect(value.rows.household).toHaveLength(data.households.length);
    expect(value.rows.person).toHaveLength(rows.length);
    expect(value.rows.household!.map((row) => row.headName)).toEqual(
      data.households.map(({ values }) => values.headName),
    );
  });

  test('what only a visit can tell is left to the visit', () => {
    const keys = new Set(value.rows.household!.flatMap((row) => Object.keys(row)));
    for (const key of ['dilapidated', 'water.quantityOk', 'visitState']) expect(keys).not.toContain(key);
  });

  test('the workbook made from it reads back, agrees with the register and says where things came from', async () => {
    const bytes = await issueWorkbook({
      plan,
      village,
      rows: value.rows,
      origins: { filled: value.origins, open: [] },
    });
    const read = readWorkbook(bytes, '王店村.xlsx', { plan });
    expect(read.diagnostics.filter(({ code }) => /^(BOOK|CELL-01[0-8])/.test(code))).toEqual([]);
    const { diffs } = compareRegisters(read.value!, [register]).comparison;
    expect(new Set(diffs.filter(({ verdict }) => !['一致', '缺失'].includes(verdict)).map((d) => d.field))).toEqual(
      new Set(),
    );
    const origins = readXlsx(bytes, 'w').value!.sheets.find(({ name }) => name === '来源')!;
    const text = origins.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|'));
    expect(text).toContain(`家庭成员|姓名|国家系统人员名单|${rows.length}`);
  });
});

test('where two registers differ the cell stays blank and both values are listed', () => {
  const first = rows[0]!;
  const bytes = asXlsx([{ 姓名: first.姓名!, 证件号码: first.证件号码!, 与户主关系: '其他', 低保金额: '500' }], {
    headers: ['姓名', '证件号码', '与户主关系', '低保金额'],
  });
  const dibao = mapping('低保名单');
  const columns = dibao.columns.map((one) => (one.header === '与户主关系' ? { ...one, use: 'both' as const } : one));
  const second = readRegister(bytes, '低保.xlsx', [{ ...dibao, columns }]).value!;
  const { value, diagnostics } = prefill([second, register], { year: 2021 });
  expect(diagnostics.map(({ code }) => code)).toEqual(['REG-010']);
  expect(value.conflicts).toMatchObject([
    { column: '与户主关系', said: [{ value: first.与户主关系 }, { value: '其他' }] },
  ]);
  const person = value.rows.person!.find(({ personId }) => personId === first.人编号)!;
  expect(person.relation).toBeUndefined();
  expect(person).toMatchObject({ dibao: '是', dibaoAmount: 500 });
});

describe('last round’s workbook', () => {
  const { value } = prefill([], { former: data, year: 2022 });

  test('carries people over, not the visit', () => {
    expect(value.rows.person).toHaveLength(rows.length);
    expect(value.rows.household![0]).not.toHaveProperty('visitDate');
    expect(value.rows.household![0]).toHaveProperty('houseGrade');
  });

  test('open findings go on under their numbers; closed ones stay only within their year', () => {
    const closed = data.findings.filter(({ values }) => ['已销号', '作废'].includes(values.status!)).length;
    expect(closed).toBeGreaterThan(0);
    expect(value.rows.finding).toHaveLength(data.findings.length - closed);
    expect(prefill([], { former: data, year: 2021 }).value.rows.finding).toHaveLength(data.findings.length);
  });
});

test('rows of last round’s sheets go on, but not what speaks of that round alone', () => {
  const entry = (values: object) => ({ at: { sheet: '', row: 4 }, values, cells: {}, faulty: false }) as never;
  const optional = {
    enterprise: [entry({ enterpriseId: 'E1', name: '模拟合作社' })],
    loan: [entry({ householdId: 'H1', amount: 30_000 })],
    satisfaction: [entry({ householdId: 'H1', overall: '满意' })],
    ledgerDiff: [entry({ householdId: 'H1', verdict: '一致' })],
  };
  const { rows: known, origins } = prefill([], { former: { ...data, optional }, year: 2021 }).value;
  expect(known).toMatchObject({ enterprise: [{ enterpriseId: 'E1' }], loan: [{ amount: 30_000 }] });
  expect(['satisfaction', 'ledgerDiff', 'manualCheck', 'waiver'].filter((key) => key in known)).toEqual([]);
  expect(origins).toContainEqual({ sheet: '小额信贷', column: '（整行）', source: '上期工作簿', count: 1 });
});

test('the town’s workbook of last round hands on its form, its registers and its findings', async () => {
  const former = await townOf({ annualTarget: [{ name: '新增就业', target: 50, actual: 40 }] });
  const { rows: known, origins } = prefillBook(former, 2021);
  expect(known.annualTarget).toEqual([{ name: '新增就业', target: 50, actual: 40 }]);
  expect(known.town).toEqual([former.town.values]);
  expect(origins.map(({ sheet, count }) => [sheet, count])).toEqual([
    ['镇级事项', 1],
    ['年度目标任务', 1],
  ]);
  const again = await townOf(known);
  expect(again.tables.annualTarget!.map(({ values }) => values)).toEqual(known.annualTarget);
});
