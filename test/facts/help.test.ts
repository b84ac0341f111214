import { expect, test } from 'vitest';
import { countFacts } from '../../src/facts/index.js';
import { inspectVillage } from '../../src/inspect/index.js';
import { ledgerOf } from '../../src/ledger/index.js';
import { type Draft, plan, village } from '../inspect/village.js';

const factsOf = (draft: Draft) => {
  const data = village(draft);
  const inspection = inspectVillage(data, plan).value!;
  const facts = countFacts(data, inspection, ledgerOf(data, inspection, plan).value!, plan);
  return (key: string) => facts.get(key)?.value;
};
const money = (householdId: string, wage: number) => ({
  householdId, wage, business: 0, businessCost: 0, property: 0, transfer: 0, sharers: 1,
}); // biome-ignore format: a table

test('a sheet that nobody has filled is unknown, not nothing', () => {
  const value = factsOf({});
  for (const key of ['帮扶.走访次数', '收入.核算户数', '满意度.满意率', '产业.带动户数'])
    expect(value(key), key).toBeNull();
});

test('visits, measures, incomes, satisfaction and enterprises are counted', () => {
  const value = factsOf({
    households: [{ monitorCategory: '边缘易致贫户' }, {}, {}],
    optional: {
      visit: [{}, {}, { householdId: 'H2' }],
      measure: [{ status: '已实施' }, { status: '已实施' }, { householdId: 'H2', status: '尚未实施' }],
      income: [money('H1', 5000), money('H2', 5000), { householdId: 'H3', wage: 9000 }],
      satisfaction: [
        { overall: '满意' },
        { householdId: 'H2', overall: '不满意' },
        { householdId: 'H3', overall: '基本满意' },
      ],
      enterprise: [{ name: '甲' }],
      linked: [{}, {}, { householdId: 'H2' }],
    },
  });
  const keys = ['走访次数', '走访户数', '已实施措施数', '措施户数'].map((key) => `帮扶.${key}`);
  expect(keys.map(value)).toEqual([3, 2, 2, 1]);
  expect([value('收入.核算户数'), value('收入.监测户低于范围户数')]).toEqual([2, 1]);
  expect(['调查户数', '满意户数', '不满意户数', '满意率'].map((key) => value(`满意度.${key}`))).toEqual([
    3, 2, 1, 66.7,
  ]);
  expect([value('产业.经营主体数'), value('产业.带动户数')]).toEqual([1, 2]);
});
