import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { pdfaFaults } from '../../../src/archive/pdfa/check-pdfa.js';
import { openPdf, pageTexts } from '../../../src/document/index.js';
import { carriedIn } from '../../../src/review/index.js';
import { pdfOf } from '../pdf/fonts.js';
import { documentOf, paragraph, section } from '../pdf/sample.js';

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = (await pdfOf(documentOf(section([paragraph('村报')])))).bytes;
});

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 6 }),
    fc.constantFrom('[[[[', '<<<<', ' 1 0 R', '99999999999', '(', ')', 'xref', '-1').map((text) => Buffer.from(text)),
  ),
  remove: fc.nat({ max: 40 }),
});

test('a spoiled PDF is refused or read, never a crash', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      let bytes = Buffer.from(pdf);
      for (const { at, bytes: put, remove } of mutations) {
        // Half of them where the structure is: behind the last stream.
        const from = Math.floor((at < 0.5 ? at * 2 : 0.8 + (at - 0.5) * 0.4) * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + remove)]);
      }
      const { value, diagnostics } = openPdf(bytes, 'x.pdf');
      if (value) {
        pdfaFaults(value);
        pageTexts(value);
      } else expect(diagnostics).toHaveLength(1);
      carriedIn(bytes, 'x.pdf');
    }),
    { numRuns: 1500, seed: 7 },
  );
});

test.each([
  ['nested too deep', `${'['.repeat(100_000)}`],
  ['pages in a circle', '<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>'],
])('%s: said, no crash', (_, value) => {
  const object = `1 0 obj\n${value}\nendobj\n`;
  const head = '%PDF-1.7\n';
  const table = `xref\n0 2\n0000000000 65535 f \n${String(head.length).padStart(10, '0')} 00000 n \n`;
  const file = `${head}${object}${table}trailer\n<</Root 1 0 R>>\nstartxref\n${head.length + object.length}\n%%EOF\n`;
  expect(openPdf(Buffer.from(file), 'x.pdf').diagnostics.map(({ code }) => code)).toEqual(['PDF-030']);
});
