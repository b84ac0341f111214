import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFindingRows, countLedger, percent, STATUSES, UNSTATED } from '../../src/ledger/index.js';
import { closed, ledger, number, plan, rectified, row } from './build.js';

describe('countLedger', () => {
  it('counts parts that add up; 作废 is counted nowhere', () => {
    const rows = [
      row({ deadline: '2021-12-19' }),
      row({ findingId: number(2), checkItemId: '5.12', subjectId: 'H2', source: '督查暗访' }),
      row({ ...rectified, findingId: number(3), checkItemId: '6.4', subjectId: 'H3', responsibleUnit: undefined }),
      row({ ...closed, findingId: number(4) }),
      row({ findingId: number(5), status: '作废', note: '误登' }),
    ];
    const made = ledger(rows);
    expect(countLedger(made.ledger.entries)).toMatchObject({
      total: 4,
      byStatus: { 待交办: 2, 整改中: 0, 已整改待复核: 1, 已销号: 1, 退回重改: 0, 长期坚持: 0, 作废: 1 },
      byCategory: { C07: 2, C06: 1, [plan.items.find(({ id }) => id === '6.4')!.category]: 1 },
      byArea: { '5': 3, '6': 1 },
      bySource: { 大排查: 3, 督查暗访: 1 },
      byUnit: { 镇村建办: 3, [UNSTATED]: 1 },
      rectified: 2,
      closed: 1,
      rectifiedRate: 0.5,
      closedRate: 0.25,
      overdue: 1,
    });
  });

  it('of nothing has no rate', () =>
    expect(countLedger([])).toMatchObject({ total: 0, rectifiedRate: null, closedRate: null, overdue: 0 }));

  it('agrees with the independent count, whatever the rows hold', () => {
    const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const anyRow = fc.record({
      status: maybe(STATUSES),
      verdict: maybe(['待核实', '属实', '不属实'] as const),
      checkItemId: maybe(['5.20', '5.12', '6.4', '7.13']),
      category: maybe(['C05', 'C17']),
      area: maybe(['5', 'S1']),
      core: maybe(['是', '否', '不详'] as const),
      source: maybe(['大排查', '督查暗访'] as const),
      responsibleUnit: maybe(['甲', '乙']),
      deadline: maybe(['2021-12-19', '2021-12-20', '2021-12-21']),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const made = ledger(rows.map((values) => row(values)));
        const count = countLedger(made.ledger.entries);
        expect(countFindingRows(made.data, plan)).toEqual(count);
        for (const part of [count.byCategory, count.byArea, count.bySource, count.byUnit]) {
          expect(Object.values(part).reduce((sum, n) => sum + n, 0)).toBe(count.total);
        }
        expect(count.core + count.other).toBe(count.total);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  [null, '—'],
  [0, '0%'],
  [1, '100%'],
  [0.8567, '85.7%'],
  [1 / 3, '33.3%'],
  [0.9999, '99.9%'],
  [0.0001, '0.1%'],
])('percent(%s) = %s', (rate, text) => expect(percent(rate)).toBe(text));
