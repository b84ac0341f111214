import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { countFacts, type Facts, reconcile } from '../facts/index.js';
import { type Inspection, inspectVillage } from '../inspect/index.js';
import { type Ledger, ledgerOf } from '../ledger/index.js';
import type { VillageData } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import { readWorkbook } from '../workbook/index.js';

/** One village workbook after reading, inspection, ledger and counting. */
export interface Analysis {
  data: VillageData;
  inspection: Inspection;
  ledger: Ledger;
  facts: Facts;
}

/** Sheet and address: what is wrong with a cell's content is not said again as what its record lacks. */
const cellOf = ({ place }: Diagnostic): string | undefined =>
  place?.kind === 'cell' && place.cell ? `${place.sheet}!${place.cell}` : undefined;

/** Leaves out what is said of cells that could not even be read. */
export function onlyNew(before: readonly Diagnostic[]): (later: Diagnostic[]) => Diagnostic[] {
  const unreadable = new Set(before.filter((d) => d.severity === 'error').map(cellOf));
  return (later) => later.filter((d) => !cellOf(d) || !unreadable.has(cellOf(d)));
}

export interface AnalyseOptions {
  plan: Plan;
  /** 数据截止日期 of the command line, YYYY-MM-DD. */
  asOf?: string;
}

/**
 * The left leg of the road: workbook → rows → answers → ledger → facts, all diagnostics gathered. No value when the
 * file is not a workbook of this plan.
 */
export function analyse(bytes: Uint8Array, file: string, options: AnalyseOptions): Outcome<Analysis> {
  const read = readWorkbook(bytes, file, options);
  if (!read.value) return { diagnostics: read.diagnostics };
  const { plan } = options;
  const data = read.value;
  const inspected = inspectVillage(data, plan);
  const news = onlyNew(read.diagnostics);
  const diagnostics: Diagnostic[] = [...read.diagnostics, ...news(inspected.diagnostics)];
  const inspection = inspected.value;
  const kept = ledgerOf(data, inspection, plan);
  diagnostics.push(...news(kept.diagnostics));
  if (!kept.value) return { diagnostics };
  const ledger = kept.value;
  const facts = countFacts(data, inspection, ledger, plan);
  diagnostics.push(...reconcile(facts, data, ledger.entries.filter((e) => e.draft).length, plan));
  return { value: { data, inspection, ledger, facts }, diagnostics };
}
