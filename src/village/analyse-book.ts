import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { type Inspection, inspectBook } from '../inspect/index.js';
import { type Ledger, ledgerOf } from '../ledger/index.js';
import type { DepartmentData, TownData } from '../model/index.js';
import { readDepartmentBook, readTownBook } from '../workbook/index.js';
import { type AnalyseOptions, onlyNew } from './analyse.js';

/** The town's or a department's workbook after reading, inspection and ledger. */
export interface BookAnalysis {
  data: TownData | DepartmentData;
  inspection: Inspection;
  ledger: Ledger;
  /** Messages of the errors in it. */
  errors: string[];
}

/** The same road as a village's workbook for the town's or a department's: rows → answers → ledger, all diagnostics gathered. */
export function analyseBook(
  kind: 'town' | 'department',
  bytes: Uint8Array,
  file: string,
  options: AnalyseOptions,
): Outcome<BookAnalysis> {
  const read: Outcome<TownData | DepartmentData> =
    kind === 'town' ? readTownBook(bytes, file, options) : readDepartmentBook(bytes, file, options);
  if (!read.value) return { diagnostics: read.diagnostics };
  const data = read.value;
  const news = onlyNew(read.diagnostics);
  const inspected = inspectBook(data, options.plan);
  const diagnostics: Diagnostic[] = [...read.diagnostics, ...news(inspected.diagnostics)];
  const inspection = inspected.value;
  const kept = ledgerOf(data, inspection, options.plan);
  diagnostics.push(...news(kept.diagnostics));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return { ...(kept.value && { value: { data, inspection, ledger: kept.value, errors } }), diagnostics };
}
