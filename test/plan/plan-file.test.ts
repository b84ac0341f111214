import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/index.js';

const { value, diagnostics } = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml');
const plan = value!;
const enabled = plan.items.filter((item) => item.enabled);
const count = <T>(list: readonly T[], key: (one: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of list) counts[key(one)] = (counts[key(one)] ?? 0) + 1;
  return counts;
};

describe('the plan that ships', () => {
  test('has nothing wrong', () => expect(diagnostics).toEqual([]));

  test('has 130 items, by area as the order has them', () => {
    expect(count(enabled, ({ area }) => area)).toEqual({
      1: 8,
      2: 7,
      3: 11,
      4: 9,
      5: 23,
      6: 19,
      7: 20,
      8: 12,
      10: 4,
      11: 17,
    });
  });
  test('has them by decision', () => {
    expect(count(enabled, ({ decide }) => decide)).toEqual({ machine: 53, semi: 56, human: 21 });
  });
  test('has them by subject', () => {
    expect(count(enabled, ({ subject }) => subject)).toEqual({ 户: 71, 人: 15, 村: 13, 项目: 13, 镇: 10, 部门: 8 });
  });
  test('has 16 supplementary items, off', () => expect(plan.items).toHaveLength(146));
  test('has 21 villages and 11 areas with （九） reserved', () => {
    expect(plan.villages).toHaveLength(21);
    expect(plan.areas.filter(({ supplement }) => !supplement)).toHaveLength(11);
    expect(plan.areas.filter(({ reserved }) => reserved).map(({ label }) => label)).toEqual(['（九）']);
  });
  test('has the core categories', () => {
    expect(plan.categories.filter(({ core }) => core).map(({ id }) => id)).toEqual([
      'C04',
      'C05',
      'C06',
      'C07',
      'C08',
      'C09',
      'C12',
      'C13',
    ]);
  });
  test('has the three sections in order', () => {
    expect(plan.documents.自查报告?.sections).toEqual(['大排查开展情况', '问题及整改落实情况', '下一步工作安排']);
  });
  test('cleans typing faults in questions only', () => {
    const faults = /人口人口|资助政策;|''|\[bookmark/;
    expect(plan.items.filter(({ question }) => faults.test(question))).toEqual([]);
    expect(plan.items.find(({ id }) => id === '5.15')?.text).toBe('低保等低收入人口人口是否落实个人缴费资助政策');
    expect(plan.items.find(({ id }) => id === '7.18')?.text).toContain("''");
  });
  test('says of every threshold that is not the order’s own that it is unconfirmed', () => {
    const keys = plan.unconfirmed.map(({ key }) => key);
    for (const key of [
      'monitorLine',
      'incomePeriod',
      'schoolAge.asOf',
      'shock.incomeDropPct',
      'shock.medicalSelfPay',
      'shock.educationSelfPay',
      'satisfactionFloor',
    ]) {
      expect(keys).toContain(`settings.${key}`);
    }
  });
  test('switches supplements on', () => {
    const text = readFileSync('data/plan.yaml', 'utf8').replace('supplements: []', 'supplements: [S1, S3]');
    const items = loadPlan(text, 'plan.yaml').value!.items.filter((item) => item.enabled);
    expect(items).toHaveLength(130 + 4 + 6);
  });
});
