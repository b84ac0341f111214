import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { Entry, Field } from '../../../model/index.js';
import type { Grid } from '../../intake/grid.js';
import type { Reports } from '../../intake/reports.js';

export const requiredCellBlank = defineDiagnostic({
  code: 'CELL-023',
  severity: 'error',
  title: '必填的内容没有填',
  why: '少了这一项，这一行就不能判定，也进不了统计。',
  fix: ['补上这一格。'],
});

const NOT_MET: ReadonlySet<unknown> = new Set(['外出未联系上', '拒访']);

/** Fields with `required` whose cell is blank; `refused` cells already have their own message. */
export function checkRequired(grid: Grid, entry: Entry, refused: ReadonlySet<string>, reports: Reports): void {
  // Nobody was met: what only a visit could tell stays 未核实 and is listed there, once, with the household.
  const notMet = NOT_MET.has((entry.values as Record<string, unknown>).visitState);
  for (const field of requiredFields(grid)) {
    if (field.key in entry.values || refused.has(field.key)) continue;
    const severity = field.required!;
    if (severity === 'warning' && notMet) continue;
    reports.entry(requiredCellBlank, grid.entity, entry, field.key, { severity, message: `“${field.name}”没有填。` });
  }
}

const cache = new WeakMap<Grid, Field[]>();

function requiredFields(grid: Grid): Field[] {
  let fields = cache.get(grid);
  if (!fields) {
    fields = grid.entity.fields.filter((f) => f.required && !f.assigned && grid.fields.has(f.key));
    cache.set(grid, fields);
  }
  return fields;
}
