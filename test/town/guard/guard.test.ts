import { expect, it } from 'vitest';
import { Guard, HIDDEN } from '../../../src/town/guard/index.js';

it.each<[level: 'report' | 'public', villages: number, count: number, shown: boolean]>([
  ['report', 20, 20, true],
  ['public', 20, 20, false],
  ['public', 2, 5, false],
  ['public', 2, 6, true],
])('%s: %i villages with %i problems are told: %s', (level, villages, count, shown) => {
  expect(new Guard(level).spread(villages, villages, count)).toBe(shown ? villages : HIDDEN);
});

it('one figure has one key: kept back in one place, it is kept back in all, and so is what gives it away', () => {
  const first = new Guard('public');
  for (const [key, value] of [
    ['合计', 9],
    ['甲', 1],
    ['乙', 8],
  ] as const)
    first.cell(key, value);
  first.sum('合计', ['甲', '乙']);
  const guard = first.settled();
  expect([guard.cell('甲', 1), guard.cell('乙', 8), guard.cell('合计', 9)]).toEqual([HIDDEN, HIDDEN, 9]);
  expect(guard.of(['乙'], '88.9%')).toBe(HIDDEN);
  expect(new Guard('report').settled().cell('甲', 1)).toBe(1);
});
