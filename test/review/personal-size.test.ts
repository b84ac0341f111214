import { expect, test } from 'vitest';
import { checkPersonal } from '../../src/review/personal/check.js';

const place = { kind: 'file', file: '表.xlsx' } as const;
const content = (texts: string[]) => ({
  texts: texts.map((text) => ({ text, place, where: '这里' })),
  columns: [],
  authors: [],
  place,
});
const spent = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

test('one long text that thousands of cells show is looked at once', () => {
  const text = '户主：张三，住王店村。'.repeat(20_000);
  const many = content(Array.from({ length: 10_000 }, () => text));
  for (const level of ['report', 'public'] as const)
    expect(spent(() => checkPersonal(many, { level }))).toBeLessThan(2000);
});

test('twice as many numbers in one text take twice the time, not four times', () => {
  const numbers = (count: number) =>
    content([
      Array.from({ length: count }, (_, i) => `34999919600101${String(i % 10_000).padStart(4, '0')}`).join('，'),
    ]);
  expect(spent(() => checkPersonal(numbers(20_000), {}))).toBeLessThan(2000);
  expect(checkPersonal(numbers(3), {})).toHaveLength(3);
});
