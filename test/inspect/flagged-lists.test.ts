import { expect, test } from 'vitest';
import { flaggedLists, inspectVillage } from '../../src/inspect/index.js';
import { type Cells, type Draft, plan, village } from './village.js';

const lists = (draft: Draft) => {
  const data = village(draft);
  return flaggedLists(data, plan, inspectVillage(data, plan).value!);
};
const poor: Cells = {
  householdId: 'H3', wage: 4000, business: 0, businessCost: 0, property: 0, transfer: 500, sharers: 1,
}; // biome-ignore format: a table

test('疑似应纳未纳 lists who is suspected, why, and what people found', () => {
  const [list, ...others] = lists({
    households: [
      { houseGrade: 'C' },
      { persons: [{}, { name: '王小二', insuredResident: '否' }] },
      {},
      { monitorCategory: '脱贫不稳定户', houseGrade: 'C' },
      { householdType: undefined },
    ],
    optional: { income: [poor] },
    checks: [{ item: '6.11', subjectId: 'H2', answer: '无问题', note: '已在外地参保，正在补登记' }],
  });
  expect(others).toEqual([]);
  expect(list).toMatchObject({ name: '疑似应纳未纳', item: '6.11' });
  expect(
    list!.subjects.map(({ subject, state, reasons, note }) => [subject.id, state, reasons.join('；'), note]),
  ).toEqual([
    ['H1', '待核实', '住房安全有保障：否', undefined],
    ['H2', '不属实', '王小二参加基本医疗保险：否', '已在外地参保，正在补登记'],
    ['H3', '待核实', '人均纯收入 4500，防返贫监测范围 6000', undefined],
  ]);
});

test('nobody suspected, nobody listed', () => {
  expect(lists({}).map(({ subjects }) => subjects)).toEqual([[]]);
});
