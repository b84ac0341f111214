import { expect, test } from 'vitest';
import { readXlsx } from '../../../src/office/index.js';
import { scheduleOf, writeSchedule } from '../../../src/town/index.js';
import { closed, handedOut, number, plan, rectified, row, VILLAGE } from '../../ledger/build.js';
import { town } from './town.js';

const on = (serial: number, deadline: string | undefined, more: Parameters<typeof row>[0] = {}) =>
  row({ findingId: number(serial), ...handedOut, deadline, ...more });

// 数据截止日期 is 2021-12-20.
const ROWS = [
  on(1, '2021-12-31'),
  on(2, '2021-12-19', { responsiblePerson: '李某' }),
  on(3, '2021-12-20'),
  on(4, undefined),
  on(5, '2021-12-01', { status: '长期坚持', stageGoal: '2022年6月底前完成一半' }),
  row({ findingId: number(6), ...closed }),
  row({ findingId: number(7), ...rectified, evidence: undefined }),
  row({ findingId: number(8), status: '作废', note: '与1号重复' }),
];

test('the nearest date first, without a date and 长期坚持 last', () => {
  const schedule = scheduleOf(town(ROWS));
  expect(schedule.open.map(({ entry }) => entry.id.slice(-1))).toEqual(['2', '3', '1', '4', '5']);
  expect([schedule.total, schedule.closed, schedule.waiting]).toEqual([7, 1, 1]);
  expect(schedule.byDays.filter(({ count }) => count > 0)).toEqual([
    { name: '已逾期', count: 1 },
    { name: '今天到期', count: 1 },
    { name: '还有8—15天', count: 1 },
    { name: '未定时限', count: 1 },
    { name: '长期坚持', count: 1 },
  ]);
  expect(schedule.byDays.reduce((sum, { count }) => sum + count, 0)).toBe(schedule.open.length);
});

test('units and persons: who is behind comes first; called done without evidence is listed apart', () => {
  const schedule = scheduleOf(town(ROWS));
  expect(schedule.byUnit).toEqual([
    { name: '镇村建办', open: 5, overdue: 1, soon: 1, longTerm: 1, next: '2021-12-20' },
  ]);
  expect(schedule.byPerson.map(({ name, open }) => [name, open])).toEqual([
    ['李某', 1],
    ['钱改', 4],
  ]);
  expect(schedule.withoutEvidence.map(({ entry }) => entry.id)).toEqual([number(7)]);
  expect(scheduleOf(town(ROWS), { person: '李某' }).open).toHaveLength(1);
});

test('the file has every open problem once, and says so when there is none', () => {
  const written = (rows: typeof ROWS) =>
    readXlsx(writeSchedule(scheduleOf(town(rows)), town(rows), plan), 'a.xlsx').value!.sheets;
  const [list] = written(ROWS);
  const numbers = list!.rows
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => text.startsWith(VILLAGE));
  expect(numbers).toEqual([2, 3, 1, 4, 5].map(number));
  expect(written([])[0]!.rows.at(3)!.cells[0]!.text).toBe('没有未完成的问题。');
});
