import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchXlsx, readXlsx } from '../../src/office/index.js';
import { partsOf, zipOf } from './workbooks.js';

const file = new Uint8Array(readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url)));
const marked = patchXlsx(file, 'a.xlsx', {
  marks: [{ sheet: '农户', ref: 'B3', text: '错', severity: 'error' }],
}).value!;
const parts = partsOf(marked);
const names = Object.keys(parts).filter((name) => name.startsWith('xl/'));

test('a part that was tampered with gives a diagnostic or a value, never an exception', () => {
  const change = fc.tuple(
    fc.constantFrom(...names),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(30),
    fc.string(),
  );
  fc.assert(
    fc.property(change, ([name, at, length, text]) => {
      const part = parts[name]!;
      const from = Math.floor(at * part.length);
      const broken = zipOf({ ...parts, [name]: part.slice(0, from) + text + part.slice(from + length) });
      for (const { value, diagnostics } of [
        readXlsx(broken, 'a.xlsx'),
        patchXlsx(broken, 'a.xlsx', {
          removeMarks: true,
          setCells: [{ sheet: '农户', ref: 'C3', value: '2021-05-03', kind: 'date' }],
          marks: [{ sheet: '农户', ref: 'B3', text: '错', severity: 'error' }],
        }),
      ]) {
        if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0);
        for (const { code } of diagnostics) expect(code).toMatch(/^FILE-\d{3}$/);
      }
    }),
    { numRuns: 300 },
  );
});
