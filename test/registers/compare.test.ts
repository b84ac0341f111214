import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/office/index.js';
import { compareRegisters, type Register, readRegister, writeComparison } from '../../src/registers/index.js';
import {
  asCsv,
  asXlsx,
  data,
  type ExportRow,
  exportRows,
  HEADERS,
  mapping,
  national,
} from './support/national-export.js';

const rows = exportRows(data);
const read = (bytes: Uint8Array, file = '名单.xlsx'): { register: Register; codes: string[]; text: string } => {
  const { value, diagnostics } = readRegister(bytes, file, [national, mapping('学籍名册'), mapping('低保名单')]);
  return { register: value!, codes: diagnostics.map((d) => d.code), text: JSON.stringify(diagnostics) };
};
const compare = (register: Register) => compareRegisters(data, [register]).comparison;
const wrong = (register: Register) => compare(register).diffs.filter(({ verdict }) => verdict !== '一致');

/** Another value that the column may hold, and under which path the difference has to be found. */
const CHANGES: readonly [header: string, path: string, household: boolean, change: (old: string) => string][] = [
  ['与户主关系', 'person.relation', false, (old) => (old === '其他' ? '配偶' : '其他')],
  ['民族', 'person.ethnicity', false, (old) => (old === '回族' ? '汉族' : '回族')],
  ['文化程度', 'person.education', false, (old) => (old === '小学' ? '高中' : '小学')],
  ['健康状况', 'person.health', false, (old) => (old === '残疾' ? '健康' : '残疾')],
  ['劳动技能', 'person.labour', false, (old) => (old === '技能劳动力' ? '无劳动力' : '技能劳动力')],
  ['是否参加大病保险', 'person.criticalInsurance', false, (old) => (old === '是' ? '否' : '是')],
  ['务工时间（月）', 'person.workMonths', false, (old) => (old === '3' ? '4' : '3')],
  ['人联系电话', 'person.phone', false, (old) => (old === '19900009999' ? '19900009998' : '19900009999')],
  ['姓名', 'person.name', false, (old) => `${old}改`],
  ['证件号码', 'person.idNumber', false, (old) => `${old.slice(0, 17)}${old.endsWith('X') ? '1' : 'X'}`],
  ['危房户', 'household.dilapidated', true, (old) => (old === '是' ? '否' : '是')],
  ['是否解决安全饮用水', 'household.water.quantityOk', true, (old) => (old === '是' ? '否' : '是')],
  ['人数', 'household.memberCount', true, (old) => String(Number(old) + 1)],
];

describe('a register that agrees in everything', () => {
  const titles = ['全国防止返贫监测信息系统人员名单', '导出时间：2021-12-10'];
  test.each([
    ['xlsx', asXlsx(rows)],
    ['xlsx with two title rows, columns reversed', asXlsx(rows, { titles, headers: [...HEADERS].reverse() })],
    ['csv in UTF-8 with BOM', asCsv(rows)],
    ['csv in GBK with title rows', asCsv(rows, { encoding: 'gbk', titles })],
  ])('%s: all persons found, no difference', (_, bytes) => {
    const { register, codes } = read(bytes);
    expect(codes).toEqual([]);
    expect(register.records).toHaveLength(rows.length);
    const { diffs, doubtful } = compare(register);
    expect(doubtful).toEqual([]);
    expect(diffs.filter(({ verdict }) => verdict !== '一致')).toEqual([]);
    expect(diffs.length).toBeGreaterThan(rows.length * 8);
  });
});

test('3 % of the values changed, columns in any order: every planted difference is found and none is invented', () => {
  const planted = fc.record({
    order: fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length, maxLength: HEADERS.length }),
    titles: fc.array(fc.constantFrom('人员名单', '单位：某镇', '第一页'), { maxLength: 3 }),
    csv: fc.boolean(),
    seed: fc.integer({ min: 0, max: 32 }),
  });
  fc.assert(
    fc.property(planted, ({ order, titles, csv, seed }) => {
      const changed: ExportRow[] = rows.map((row) => ({ ...row }));
      const expected = new Set<string>();
      let n = seed;
      changed.forEach((row) => {
        for (const [header, path, ofHousehold, change] of CHANGES) {
          const old = row[header];
          n += 1;
          if (old === undefined || n % 33 !== 0) continue;
          // Number and name both changed is a doubt, not a difference; see below.
          if (header === '姓名' && row.证件号码 !== rows[changed.indexOf(row)]!.证件号码) continue;
          if (header === '证件号码' && row.姓名 !== rows[changed.indexOf(row)]!.姓名) continue;
          row[header] = change(old);
          expected.add(`${ofHousehold ? row.户编号 : row.人编号}|${path}`);
        }
      });
      const layout = { headers: order, titles };
      const { register } = csv
        ? read(asCsv(changed, { ...layout, encoding: 'gbk' }), '名单.csv')
        : read(asXlsx(changed, layout));
      const found = new Set(wrong(register).map((d) => `${d.level === '户' ? d.householdId : d.personId}|${d.field}`));
      expect(compare(register).doubtful).toEqual([]);
      expect([...found].sort()).toEqual([...expected].sort());
      expect(expected.size).toBeGreaterThan(20);
    }),
    { numRuns: 12 },
  );
});

describe('who is who', () => {
  const change = (index: number, by: ExportRow): ExportRow[] =>
    rows.map((row, i) => (i === index ? { ...row, ...by } : row));
  const other = rows[40]!.证件号码!.replace(/^349999/, '349998');
  const without = (row: ExportRow): ExportRow =>
    Object.fromEntries(Object.entries(row).filter(([key]) => key !== '人编号'));

  test('a mistyped ID is said with its place, masked, and the person is found by 人编号', () => {
    const wrongId = `${rows[3]!.证件号码!.slice(0, 17)}${rows[3]!.证件号码!.endsWith('X') ? '1' : 'X'}`;
    const { register, codes, text } = read(asXlsx(change(3, { 证件号码: wrongId })));
    expect(codes).toEqual(['REG-007']);
    expect(text).not.toMatch(/\d{15}/);
    expect(text).toContain('"cell":"I5"');
    expect(wrong(register)).toMatchObject([{ field: 'person.idNumber', verdict: '账账不符' }]);
  });

  test('a row that stands twice is said', () => {
    expect(read(asXlsx([...rows, rows[7]!])).codes).toEqual(['REG-008']);
  });

  test('same ID, other name, no 人编号: listed, not compared', () => {
    const list = rows.map((row, i) => without(i === 5 ? { ...row, 姓名: '某某某', 民族: '回族' } : row));
    const { diffs, doubtful } = compare(read(asXlsx(list)).register);
    expect(doubtful).toMatchObject([{ why: '证件号码相同，姓名不同' }]);
    expect(diffs.filter(({ verdict }) => verdict !== '一致')).toEqual([]);
  });

  test('same name and household, other ID, no 人编号: listed, not compared', () => {
    const list = rows.map((row, i) => without(i === 40 ? { ...row, 证件号码: other } : row));
    const { diffs, doubtful } = compare(read(asXlsx(list)).register);
    expect(doubtful).toMatchObject([{ why: '户编号和姓名相同，证件号码不同' }]);
    expect(diffs.filter(({ verdict }) => verdict !== '一致')).toEqual([]);
  });

  test('somebody unknown, and somebody poor who is not in the register, are 缺失', () => {
    const poor = rows.findIndex((row) => row.户类型 === '脱贫户');
    const list = [
      ...rows.slice(0, poor),
      ...rows.slice(poor + 1),
      { ...rows[0]!, 姓名: '查无此', 人编号: 'X1', 证件号码: '34999919330303001X', 户编号: 'X' },
    ];
    const found = wrong(read(asXlsx(list)).register);
    expect(found.map(({ verdict, subject }) => [verdict, subject])).toEqual([
      ['缺失', '查无此'],
      ['缺失', rows[poor]!.姓名],
    ]);
  });

  test('a list of the whole town without villages accuses nobody', () => {
    const stranger = { 姓名: '查无此', 证件号码: '34999919330303001X' };
    const list = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== '行政村')));
    const { comparison, diagnostics } = compareRegisters(data, [read(asXlsx([...list, stranger])).register]);
    expect(comparison.diffs.filter(({ verdict }) => verdict !== '一致')).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'REG-014', place: { row: rows.length + 2 } }]);
  });

  test('a dwelling seen otherwise on the visit is 账实不符', () => {
    const seen = data.households.findIndex(
      ({ values }) => values.visitState === '已入户' && values.dilapidated === '否',
    );
    const id = data.households[seen]!.values.householdId;
    const list = rows.map((row) => (row.户编号 === id ? { ...row, 危房户: '是' } : row));
    expect(wrong(read(asXlsx(list)).register)).toMatchObject([
      { verdict: '账实不符', register: { value: '是' }, other: { value: '否' } },
    ]);
  });
});

test('an unknown table is refused with the names that were tried', () => {
  const { diagnostics } = readRegister(asXlsx(rows, { headers: ['甲', '乙', '丙'] }), 'x.xlsx', [national]);
  expect(diagnostics).toMatchObject([{ code: 'REG-003', severity: 'error' }]);
});

test('the comparison as a workbook: two sheets, the same bytes, no whole number', () => {
  const { register } = read(
    asXlsx(
      rows.map((row, i) =>
        i % 20 ? row : { ...row, 人联系电话: '19900001234', 证件号码: `${row.证件号码!.slice(0, 16)}00` },
      ),
    ),
  );
  const comparison = compare(register);
  const bytes = writeComparison(comparison, { village: '王店村', asOf: '2021-12-24' });
  expect(Buffer.compare(bytes, writeComparison(comparison, { village: '王店村', asOf: '2021-12-24' }))).toBe(0);
  const book = readXlsx(bytes, 'x.xlsx').value!;
  expect(book.sheets.map(({ name }) => name)).toEqual(['汇总', '逐条']);
  const text = book.sheets
    .flatMap(({ rows: all }) => all.flatMap(({ cells }) => cells.map((cell) => cell.text)))
    .join('\n');
  expect(text).not.toMatch(/(?<!\d)[1-9]\d{16}[\dX](?!\d)/);
  expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
});
