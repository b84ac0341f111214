import { describe, expect, test } from 'vitest';
import { explainAnswer, inspectBook, inspectTown } from '../../src/inspect/index.js';
import { ledgerOf } from '../../src/ledger/index.js';
import { handBack } from '../../src/village/index.js';
import { readTownBook } from '../../src/workbook/index.js';
import { departmentOf, ownBook, townOf } from '../workbook/support/own-book.js';
import { plan } from '../workbook/support/village-book.js';

const TOWN = plan.items.filter(({ enabled, subject }) => enabled && subject === '镇').map(({ id }) => id);

const target = (values: object) => ({ annualTarget: [{ name: '新增就业', target: 50, ...values }] });

describe('3.11, the only item of the town that data decide', () => {
  test.each([
    ['all reached', target({ actual: 50 }), '无问题', 'data'],
    ['one short', target({ actual: 49 }), '有问题', 'data'],
    ['not filled in', target({}), '未核实', undefined],
    ['no targets', {}, '未核实', undefined],
    [
      'no targets, a person answers',
      { manualCheck: [{ item: '3.11', answer: '无问题', checkedBy: '戊模拟' }] },
      '无问题',
      'person',
    ],
  ])('%s', async (_, rows, kind, by) => {
    const data = await townOf(rows as never);
    const answer = inspectBook(data, plan).value!.answers.find(({ item }) => item === '3.11')!;
    expect([answer.answer, answer.decidedBy]).toEqual([kind, by]);
    if (kind === '未核实') expect(answer.missing).toEqual([expect.stringMatching(/完成值|年度目标任务/)]);
  });
});

test('an item of people is answered on 人工核查, in the words of its question', async () => {
  const data = await townOf({
    manualCheck: [
      { item: '1.1', answer: '是', checkedBy: '戊模拟' },
      { item: '1.8', answer: '是', checkedBy: '戊模拟', note: '个别干部有松劲思想，走访不及时。' },
      { item: '5.6', answer: '无问题', checkedBy: '戊模拟' },
    ],
  } as never);
  const { value, diagnostics } = inspectBook(data, plan);
  const answers = new Map(value!.answers.map(({ item, answer }) => [item, answer]));
  expect([...answers.keys()]).toEqual(TOWN);
  expect([answers.get('1.1'), answers.get('1.8'), answers.get('1.2')]).toEqual(['无问题', '有问题', '未核实']);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'ITEM-007 检查项 5.6 由部门回答，这里不用填。',
  ]);
});

test('items about departments are asked of each that the plan names, and nobody else', async () => {
  const yes = (item: string) => ({ item, answer: '无问题', checkedBy: '戊模拟' });
  const school = await departmentOf({ manualCheck: [yes('5.6'), yes('1.5')] } as never);
  const { answers } = inspectTown(await townOf(), [school], plan).value!;
  const of = (item: string) => answers.filter((a) => a.item === item).map((a) => `${a.subject.name} ${a.answer}`);
  expect(of('5.6')).toEqual(['教育部门 无问题']);
  expect(of('5.7')).toEqual(['医保部门 未核实', '卫健部门 未核实']);
  expect(of('1.4')).toEqual(['乡村振兴部门 未核实']);
  expect(of('1.5')).toHaveLength(10);
  expect(of('1.5')[0]).toBe('教育部门 无问题');
  expect(of('6.6')).toHaveLength(11);
  expect(answers.find((a) => a.item === '5.7')!.missing).toEqual(['医保部门的工作簿']);
});

test('without any workbook everything is 未核实', () => {
  const { answers } = inspectTown(undefined, [], plan).value!;
  expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['未核实']));
  const asked = plan.items.filter(({ enabled, subject }) => enabled && (subject === '镇' || subject === '部门'));
  expect(new Set(answers.map(({ item }) => item)).size).toBe(asked.length);
});

test('a problem becomes a numbered draft in the same workbook, and is explained by its rows', async () => {
  const rows = target({ actual: 49 });
  const data = await townOf(rows as never);
  const inspection = inspectBook(data, plan).value!;
  const ledger = ledgerOf(data, inspection, plan).value!;
  expect(ledger.entries.map(({ id, draft, subject }) => [id, draft, subject.level])).toEqual([
    ['340604102000-2021-0001', true, '镇'],
  ]);
  const [explained] = explainAnswer(data, plan, inspection, '3.11').value!;
  expect(explained!.problem!.parts[0]!.operands.map(({ name, value }) => [name, value])).toEqual([
    ['完成值', 49],
    ['目标值', 50],
  ]);
  const back = handBack(await ownBook('town', rows as never), { data, inspection, ledger, errors: [] }, plan).value!;
  const again = readTownBook(back.workbook, '古饶镇.xlsx', { plan }).value!;
  expect(again.findings.map(({ values }) => values.findingId)).toEqual(['340604102000-2021-0001']);
  expect(again.origin.lastNumber).toBe(1);
});

test('a department writes findings about itself without 对象编号, about households with their village', async () => {
  const about = {
    source: '大排查',
    description: '没有按要求更新控辍保学台账。',
    foundAt: '2021-12-15',
    checkItemId: '5.6',
  };
  const data = await departmentOf({
    finding: [
      { ...about, subjectLevel: '部门' },
      { ...about, subjectLevel: '户', subjectId: 'H1', checkItemId: '5.1' },
      { ...about, subjectLevel: '户', subjectId: 'H2', village: '340604102201', checkItemId: '5.1' },
    ],
  } as never);
  const { value, diagnostics } = ledgerOf(data, inspectBook(data, plan).value!, plan);
  expect(value!.entries.map(({ id }) => id)).toEqual([1, 2, 3].map((n) => `340604102B02-2021-000${n}`));
  expect(diagnostics.filter(({ code }) => code === 'LEDG-006').map(({ message }) => message)).toEqual([
    '“所在村”没有填，问题对象是“户”时应当填写。',
  ]);
  expect(diagnostics.filter(({ code }) => code === 'LEDG-007')).toEqual([]);
});
