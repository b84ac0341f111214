import { expect, test } from 'vitest';
import { townBookData, type Upper } from '../../src/town/compile/upper.js';

const at = { sheet: '表', row: 4 };
const target = { at, values: { name: '危房改造', unit: '户', target: 10, actual: 8, reason: '施工队王五撤场' } };
const addition = { at, values: { kind: '检查项', name: '庭院整治', reason: '李四书记要求', approvedBy: '赵六' } };
const upper = {
  town: { data: { origin: { file: '古饶镇.xlsx' }, tables: { annualTarget: [target], localAddition: [addition] } } },
  entries: [],
} as unknown as Upper;

test.each([
  ['report', true],
  ['public', false],
] as const)('%s: reasons and approvers that the town wrote are in the data of its report: %s', (level, there) => {
  const data = JSON.stringify(townBookData(upper, level));
  for (const words of ['王五', '李四', '赵六']) expect(data.includes(words), words).toBe(there);
  expect(data).toContain('危房改造');
});
