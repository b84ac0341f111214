import fc from 'fast-check';
import { expect, test } from 'vitest';
import { body, file, level1, lintOf, report } from './by-hand.js';
import { FAULTS, RIGHT } from './planted.js';

/** What is said of a paragraph that stands in an otherwise clean report. */
const said = (text: string): string[] =>
  lintOf(file(report({ second: [level1('二、下一步打算'), body(text)] }))).diagnostics.map(
    ({ code, found }) => `${code} ${found}`,
  );

test.each(FAULTS)('%s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test.each(RIGHT)('no complaint: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('any text at all: an answer within reason, nothing thrown', () => {
  const pieces = fc.constantFrom(...'“”‘’（）《》。，、…—-0 19年月日%千百的户\u3000\nAz.:"\'(');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      for (const line of said(`排查${parts.join('')}`)) expect(line).toMatch(/^(FMT|TXT|REV)-\d{3} /);
    }),
    { numRuns: 60 },
  );
});

test('the words in question are said, of repeats the first, and the next ones in their places', () => {
  const paragraphs = ['共排查320户,已全部完成。', '发现问题5个,已全部整改。'].map((text) => body(text));
  const [told] = lintOf(file(report({ second: [level1('二、下一步打算'), ...paragraphs] }))).diagnostics;
  expect(told?.message).toBe('“320户,已全部完”：中文里用了半角的句中标点（共2处）。');
  expect(told?.related?.map(({ message }) => message)).toEqual(['问题5个,已全部整']);
});
