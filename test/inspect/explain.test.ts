import { expect, test } from 'vitest';
import { explainAnswer, inspectVillage } from '../../src/inspect/index.js';
import { type Draft, plan, village } from './village.js';

const explain = (draft: Draft, item: string, subject?: string) => {
  const data = village(draft);
  return explainAnswer(data, plan, inspectVillage(data, plan).value!, item, subject);
};

test('names the rule, its conditions, their operands and cells', () => {
  const { value } = explain({ households: [{ 'water.quantityOk': '是', 'water.outageDays': 40 }] }, '5.22', 'H1');
  expect(value).toHaveLength(1);
  expect(value![0]!.answer.answer).toBe('有问题');
  expect(value![0]!.problem!.parts).toMatchObject([
    { value: false, operands: [{ sheet: '农户', name: '水量达标', value: true, row: 4, cell: expect.any(String) }] },
    {
      value: true,
      operands: [
        { sheet: '农户', name: '年断水天数', value: 40, row: 4 },
        { sheet: '方案', name: '年断水天数上限', value: 36 },
      ],
    },
  ]);
});

test('opens derived values down to the cells', () => {
  const { value } = explain({ households: [{ houseGrade: 'C' }] }, '5.20', 'H1');
  const [part] = value![0]!.problem!.parts;
  expect(part!.operands.map(({ name, value: is }) => [name, is])).toEqual([
    ['房屋安全等级', 'C'],
    ['是否危房', '否'],
    ['是否居住', '是'],
    ['住房安全有保障', false],
  ]);
});

test('says what is missing and which sheet', () => {
  const { value } = explain({ households: [{ 'water.qualityOk': undefined }] }, '6.11', 'H1');
  const open = value![0]!.problem!.parts.filter(({ value: is }) => is === undefined);
  expect([...new Set(open.flatMap(({ missing }) => missing))]).toEqual(['水质达标', '收入支出']);
});

test('explains all subjects when none is named, and knows what does not exist', () => {
  expect(explain({ households: [{}, {}] }, '5.20').value).toHaveLength(2);
  expect(explain({}, '9.1').diagnostics.map(({ code }) => code)).toEqual(['ITEM-001']);
  expect(explain({}, '5.20', 'H9').diagnostics.map(({ code }) => code)).toEqual(['ITEM-002']);
});
