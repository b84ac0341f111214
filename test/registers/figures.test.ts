import { expect, test } from 'vitest';
import { compareRegisters, readRegister } from '../../src/registers/index.js';
import { exportOf, madeUp } from './support/made-up.js';
import { asCsv, asXlsx, mapping } from './support/national-export.js';

const TITLES = ['淮北市烈山区', '名单（模拟）', '导出时间：2021-12-10'];
type Bytes = (rows: Parameters<typeof asXlsx>[0], headers: string[]) => Uint8Array;
const xlsx: Bytes = (rows, headers) => asXlsx(rows, { headers });
const shuffled: Bytes = (rows, headers) => asXlsx(rows, { headers: shuffle(headers), titles: TITLES });
const gbk: Bytes = (rows, headers) =>
  asCsv(rows, { headers: shuffle(headers), titles: TITLES.slice(0, 1), encoding: 'gbk' });
const utf8: Bytes = (rows, headers) => asCsv(rows, { headers, encoding: 'utf-8' });
/** Another order, the same every time. */
const shuffle = (headers: string[]): string[] => headers.toSorted((a, b) => (a + a.length < b + b.length ? 1 : -1));

const CASES: readonly [name: string, layout: string, make: Bytes][] = [
  ['国家系统人员名单', 'xlsx', xlsx],
  ['国家系统人员名单', 'xlsx，列打乱，上面 3 行标题', shuffled],
  ['国家系统人员名单', 'csv，GBK，列打乱，1 行标题', gbk],
  ['国家系统人员名单', 'csv，UTF-8', utf8],
  ['基本医疗保险参保名单', 'csv，GBK，列打乱，1 行标题', gbk],
  ['学籍名册', 'xlsx，列打乱，上面 3 行标题', shuffled],
  ['低保名单', 'csv，GBK，列打乱，1 行标题', gbk],
  ['特困供养名单', 'xlsx', xlsx],
  ['残疾人名单', 'xlsx，列打乱，上面 3 行标题', shuffled],
  ['住房安全鉴定表', 'csv，GBK，列打乱，1 行标题', gbk],
  ['饮水安全台账', 'xlsx，列打乱，上面 3 行标题', shuffled],
  ['小额信贷台账', 'csv，GBK，列打乱，1 行标题', gbk],
];

function measure(name: string, make: Bytes, step: number) {
  const layout = mapping(name);
  // So that a short list has something to find.
  const short = exportOf(layout, 0).comparable < 100;
  const { rows, headers, comparable, planted } = exportOf(layout, step === 0 ? 0 : short ? 3 : step);
  const read = readRegister(make(rows, headers), '名单', [layout]);
  expect(read.diagnostics).toEqual([]);
  const { diffs, doubtful } = compareRegisters(madeUp, [read.value!]).comparison;
  const said = new Set(
    diffs
      .filter(({ verdict }) => verdict !== '一致')
      .map((d) => `${d.level === '户' ? d.householdId : d.personId}|${d.field}`),
  );
  const found = [...planted].filter((one) => said.has(one));
  const invented = [...said].filter((one) => !planted.has(one));
  const agreed = diffs.filter(({ verdict }) => verdict === '一致').length;
  return {
    rows: rows.length,
    comparable,
    planted: planted.size,
    found: found.length,
    invented,
    agreed,
    doubtful: doubtful.length,
  };
}

test.each(CASES)('%s, %s: nothing changed, nothing said', (name, _, make) => {
  const { invented, doubtful, agreed } = measure(name, make, 0);
  expect({ invented, doubtful }).toEqual({ invented: [], doubtful: 0 });
  expect(agreed).toBeGreaterThan(5);
});

/** Written by `npx vitest run test/registers/figures.test.ts -u`. */
test('docs/登记表比对测试.md: 3 % of the values changed in each register', async () => {
  const lines = CASES.map(([name, layout, make]) => {
    const { rows, comparable, planted, found, invented, agreed, doubtful } = measure(name, make, 33);
    expect({ name, layout, found, invented, doubtful }).toEqual({
      name,
      layout,
      found: planted,
      invented: [],
      doubtful: 0,
    });
    return `| ${[name, layout, rows, comparable, planted, found, invented.length, agreed].join(' | ')} |`;
  });
  const text = [
    '# 登记表比对测试',
    '',
    '一个虚构的村（100 户 300 人，见 `test/registers/support/made-up.ts`），按每种登记表的格式导出，每 33 格改掉 1 格（3 %；不足 100 格的每 3 格改 1 格），再与工作簿比对。',
    '本页由 `npx vitest run test/registers/figures.test.ts -u` 写出，不要手工改；平时的测试检查：改动全部找到，没有多报，没有改动时一处也不报。',
    '证件号码写错、同一行重复、号码或姓名只对上一个的情形，见 `test/registers/compare.test.ts`。',
    '',
    '| 登记表 | 格式 | 行 | 可比的格 | 改动 | 找到 | 多报 | 一致 |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../docs/登记表比对测试.md');
});
