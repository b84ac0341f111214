import type { Outcome } from '../diagnostics/index.js';
import { type Entity, type Entry, entities, type VillageData } from '../model/index.js';
import { readXlsx } from '../office/index.js';
import type { Plan } from '../plan/index.js';
import { assemble } from './intake/assemble.js';
import { identify } from './intake/identify.js';
import { matchSheets } from './intake/match-sheets.js';
import { readCells } from './intake/read-cells.js';
import { readForm } from './intake/read-form.js';
import { readTable } from './intake/read-table.js';
import { Reports } from './intake/reports.js';
import { runCrossChecks } from './intake/run-cross-checks.js';
import { runRowChecks } from './intake/run-row-checks.js';
import { settle } from './intake/settle.js';
import { reportStop } from './intake/stop.js';

export interface ReadOptions {
  plan: Plan;
  /** 数据截止日期 of the command line; goes before the workbook's and the plan's. */
  asOf?: string;
}

/**
 * Reads a village's workbook: right file → right edition → sheets → headers → cells → rows → across sheets (DESIGN,
 * decision 3). A stage that fails stops the later ones and says so (BOOK-030); within a stage everything is reported.
 * `file` is the name for messages, without folders. The value is there as soon as all sheets could be read, also when
 * rows have errors: those have `faulty`.
 * Codes: FILE (office), BOOK, CELL, ROW, CROSS.
 */
export function readWorkbook(bytes: Uint8Array, file: string, { plan, asOf }: ReadOptions): Outcome<VillageData> {
  const opened = readXlsx(bytes, file);
  if (!opened.value) return opened as Outcome<never>;
  const book = opened.value;
  const reports = new Reports(file);
  const done = (value?: VillageData): Outcome<VillageData> => ({
    ...(value ? { value } : {}),
    diagnostics: [...opened.diagnostics, ...reports.all.map((report) => report.diagnostic)],
  });
  const stopped = (stages: readonly string[]): Outcome<VillageData> => {
    reportStop(stages, reports);
    return done();
  };

  const identity = identify(book, bytes, plan, reports);
  if (!identity) return stopped(['工作表', '表头', '单元格', '逐行', '跨表']);
  const before = reports.errorCount;
  const matches = matchSheets(book, entities, reports);
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
