import { describe, expect, test } from 'vitest';
import type { Diagnostic, Outcome } from '../../src/diagnostics/index.js';
import type { Inspection } from '../../src/inspect/index.js';
import type { Ledger } from '../../src/ledger/index.js';
import type { BookData, BookTables } from '../../src/model/index.js';
import { sampleWorkspace, upperBooks } from '../../src/sample/index.js';
import { analyse, analyseBook } from '../../src/village/index.js';
import { plan } from '../workbook/support/village-book.js';
import { has } from './support/programs.js';
import { resave } from './support/resave.js';

type Analysed = Outcome<{ data: BookData & { tables?: BookTables }; inspection: Inspection; ledger: Ledger }>;

/** Everything a workbook leads to, but for the file itself. */
function results({ value, diagnostics }: Analysed) {
  const { data, inspection, ledger } = value!;
  const { sha256: _, ...origin } = data.origin;
  // LibreOffice may drop the names on the cover: that is said, and changes nothing.
  const said = diagnostics.filter(({ code }: Diagnostic) => code !== 'BOOK-008');
  return {
    origin,
    rows: [data.households, data.findings, data.manualChecks, data.optional, data.tables].map((part) =>
      JSON.stringify(part),
    ),
    answers: inspection.answers.map(({ item, subject, answer, missing }) => [item, subject.id, answer, missing]),
    findings: ledger.entries.map(({ id, status, subject }) => [id, status, subject.id]),
    said: said.map(({ code, place }) => [code, place]),
  };
}

describe.skipIf(!has('soffice'))('a workbook that LibreOffice has saved again leads to the same', () => {
  test.each(['normal', 'every', 'unknown'] as const)('village, town and departments, profile %s', async (profile) => {
    const options = { plan, seed: 3, profile };
    const made = [];
    for await (const one of sampleWorkspace({ ...options, villages: 1, households: 60 })) made.push(one);
    const books: [Uint8Array, (bytes: Uint8Array) => Analysed][] = made.map(({ village, workbook }) => [
      workbook,
      (bytes) => analyse(bytes, `${village.name}.xlsx`, { plan }),
    ]);
    for await (const { unit, workbook } of upperBooks({ ...options, villages: made }))
      books.push([
        workbook,
        (bytes) => analyseBook(unit.book as 'town' | 'department', bytes, `${unit.name}.xlsx`, { plan }),
      ]);
    for (const [workbook, read] of books)
      expect(results(read(resave(workbook, 'xlsx')))).toEqual(results(read(workbook)));
  });
});
