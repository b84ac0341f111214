import { expect, test } from 'vitest';
import { readRegister } from '../../src/registers/index.js';
import { parseCsv } from '../../src/registers/source/csv.js';
import { codesOf, cpuSeconds } from '../support/hostile.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a text longer than any register', () => {
  expect(codesOf(readRegister(new Uint8Array(49 * 1024 * 1024).fill(44), 'a.csv', []))).toEqual(['REG-015']);
});

test.each<[string, string]>([
  ['a quote without end', `"${'x'.repeat(5_000_000)}`],
  ['nothing but quotes', '""'.repeat(1_000_000)],
  ['one line', `户编号,姓名\nx${' '.repeat(3_000_000)}x,y`],
  ['nothing but separators', ','.repeat(2_000_000)],
])('%s takes no time to speak of', (_, text) => {
  expect(cpuSeconds(() => parseCsv(text))).toBeLessThan(5);
  expect(codesOf(readRegister(bytes(text), 'a.csv', [])).every((code) => code.startsWith('REG-'))).toBe(true);
});
