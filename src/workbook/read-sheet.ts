import type { Outcome } from '../diagnostics/index.js';
import type { Entity, Entry } from '../model/index.js';
import { readXlsx } from '../office/index.js';
import type { Plan } from '../plan/index.js';
import { matchSheets } from './intake/match-sheets.js';
import { readCells } from './intake/read-cells.js';
import { readTable } from './intake/read-table.js';
import { Reports } from './intake/reports.js';

/**
 * Reads one table out of any .xlsx with the checks of headers and cells that a workbook's tables have: for forms that go out
 * and come back. Other sheets and columns are nobody's concern. Codes: FILE, BOOK, CELL; no value when there is no such sheet
 * or header.
 */
export function readSheet(bytes: Uint8Array, file: string, entity: Entity, plan: Plan): Outcome<Entry[]> {
  const opened = readXlsx(bytes, file);
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const reports = new Reports(file);
  const said = () => [
    ...opened.diagnostics,
    ...reports.all.map(({ diagnostic }) => diagnostic).filter(({ severity }) => severity !== 'info'),
  ];
  const match = matchSheets(opened.value, [entity], reports).find((one) => one.entity === entity);
  const grid = match && readTable(match, reports);
  if (!grid) return { diagnostics: said() };
  const value = readCells(grid, plan, reports);
  return { value, diagnostics: said() };
}
