import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPdf, readPages } from '../../../src/document/index.js';
import { measure } from '../../../src/review/page/measured.js';
import { PAGE_RULES } from '../../../src/review/page/rules/index.js';
import { treeOfPages } from '../../../src/review/page/tree.js';
import { unitsOf } from '../../../src/review/units.js';
import { loadProfile } from '../../../src/template/index.js';
import { fullPage, printedPdf } from './printed.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const whole = printedPdf([
  {
    ...fullPage(1, 6),
    drawn: [0, 10, 20].flatMap((y) => [
      { x: 28, y: 150 + y, width: 156, height: 0.3 },
      { x: 28 + 7 * y, y: 150, width: 0.3, height: 20 },
    ]),
  },
  fullPage(2, 3),
]);

const change = fc.record({
  at: fc.nat({ max: whole.length - 1 }),
  put: fc.oneof(
    fc.constantFrom(
      'q ',
      'Q ',
      'BT ',
      ' cm ',
      ' Tf ',
      'BI ID',
      ' re f ',
      '-1',
      '1e9',
      '99999999',
      '0',
      '[',
      '(',
      '<',
      '>>',
      '/F0',
      ' Do ',
      "'",
      'NaN',
    ),
    fc.string({ maxLength: 4 }),
  ),
  remove: fc.nat({ max: 12 }),
});

test('a page of nonsense is measured or refused, never a crash, and what is measured is a number', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      let bytes = whole;
      for (const { at, put, remove } of changes)
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put, 'latin1'), bytes.subarray(at + remove)]);
      const { value: pdf, diagnostics } = openPdf(bytes, 'x.pdf');
      if (!pdf) return diagnostics.length === 1;
      read += 1;
      const document = measure(readPages(pdf), 'x.pdf', profile);
      unitsOf(treeOfPages(document).tree, 'x.pdf');
      const said = PAGE_RULES.flatMap((rule) => rule.run(document));
      return said.every(({ message }) => !/NaN|Infinity|undefined/.test(message));
    }),
    { numRuns: 500, seed: 20211030 },
  );
  expect(read).toBeGreaterThan(100);
});
