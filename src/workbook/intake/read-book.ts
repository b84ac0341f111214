import type { Outcome } from '../../diagnostics/index.js';
import { type BookData, type BookKind, type Entity, type Entry, entitiesOf } from '../../model/index.js';
import { readXlsx } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';
import type { Assemble } from './assemble.js';
import { identify } from './identify.js';
import { matchSheets } from './match-sheets.js';
import { readCells } from './read-cells.js';
import { readForm } from './read-form.js';
import { readTable } from './read-table.js';
import { Reports } from './reports.js';
import { runCrossChecks } from './run-cross-checks.js';
import { runRowChecks } from './run-row-checks.js';
import { settle } from './settle.js';
import { reportStop } from './stop.js';

export interface ReadOptions {
  plan: Plan;
  /** 数据截止日期 of the command line; goes before the workbook's and the plan's. */
  asOf?: string;
}

/** The stages of `readWorkbook` for any kind of workbook; `assemble` makes of the rows what the kind is read as. */
export function readBook<Data extends BookData>(
  kind: BookKind,
  bytes: Uint8Array,
  file: string,
  { plan, asOf }: ReadOptions,
  assemble: Assemble<Data>,
): Outcome<Data> {
  const opened = readXlsx(bytes, file);
  if (!opened.value) return opened as Outcome<never>;
  const book = opened.value;
  const reports = new Reports(file);
  const done = (value?: Data): Outcome<Data> => ({
    ...(value ? { value } : {}),
    diagnostics: [...opened.diagnostics, ...reports.all.map((report) => report.diagnostic)],
  });
  const stopped = (stages: readonly string[]): Outcome<Data> => {
    reportStop(stages, reports);
    return done();
  };

  const identity = identify(kind, book, bytes, plan, reports);
  if (!identity) return stopped(['工作表', '表头', '单元格', '逐行', '跨表']);
  const before = reports.errorCount;
  const matches = matchSheets(book, entitiesOf(kind), reports);
  if (reports.errorCount > before) return stopped(['表头', '单元格', '逐行', '跨表']);
  const grids = matches.flatMap(
    (m) => (m.entity.layout === 'form' ? readForm(m, reports) : readTable(m, reports)) ?? [],
  );
  if (reports.errorCount > before) return stopped(['单元格', '逐行', '跨表']);

  const day = asOf ?? identity.asOf ?? plan.asOf;
  const records = new Map<Entity, Entry[]>();
  for (const grid of grids) {
    const entries = readCells(grid, plan, reports);
    records.set(grid.entity, entries);
    runRowChecks(grid.entity, entries, plan, day, reports);
  }
  const data = assemble(
    identity.origin,
    day,
    records,
    matches.map((m) => m.entity.name),
  );
  runCrossChecks(data, plan, reports);
  settle(data, plan, reports);
  return done(data);
}
