import type { Entity, Entry, Value } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { type CellInHand, checkMerges, checkRequired, type Remark } from '../checks/cells/index.js';
import { cellChecks, valueChecks } from '../checks/index.js';
import { visible } from '../text/fold.js';
import type { Grid } from './grid.js';
import type { Reports } from './reports.js';

/** Turns a sheet's flat rows into records with typed values. Cells that cannot be read leave their key absent. */
export function readCells(grid: Grid, plan: Plan, reports: Reports): Entry[] {
  const merged = checkMerges(grid, reports);
  const also = new Map([...grid.fields.keys()].map((key) => [key, acceptedBesides(grid.entity, key, plan)]));
  return grid.rows.map((row) => {
    const values: Record<string, Value> = {};
    const entry = { at: { sheet: grid.sheet, row: row.row }, values, cells: row.addresses, faulty: false } as Entry;
    const refused = new Set<string>();
    for (const [key, raw] of row.cells) {
      const cell: CellInHand = {
        field: grid.fields.get(key)!,
        raw,
        text: visible(raw.text),
        plan,
        also: also.get(key)!,
      };
      const { value, remarks } = readCell(cell);
      for (const { kind, said } of remarks) reports.entry(kind, grid.entity, entry, key, said);
      if (value !== undefined) values[key] = value;
      else if (remarks.some((r) => (r.said.severity ?? r.kind.severity) === 'error')) refused.add(key);
    }
    if (merged.size > 0) {
      for (const [key, address] of Object.entries(row.addresses)) {
        if (!merged.has(address)) continue;
        refused.add(key);
        entry.faulty = true;
      }
    }
    checkRequired(grid, entry, refused, reports);
    reports.refuse(entry, refused);
    return entry;
  });
}

const SILENT: readonly Remark[] = [];

function readCell(cell: CellInHand): { value?: Value; remarks: readonly Remark[] } {
  for (const check of cellChecks[cell.field.type]) {
    const verdict = check(cell);
    if (!verdict) continue;
    const remarks = verdict.remark ? [verdict.remark] : SILENT;
    if (verdict.value === undefined) return { remarks };
    for (const checkValue of valueChecks) {
      const remark = checkValue(verdict.value, cell);
      if (!remark) continue;
      const error = (remark.said.severity ?? remark.kind.severity) === 'error';
      const kept = !error || typeof verdict.value !== 'number';
      return { ...(kept ? { value: verdict.value } : {}), remarks: [...remarks, remark] };
    }
    return { value: verdict.value, remarks };
  }
  return { remarks: SILENT };
}

const NOTHING: readonly string[] = [];

/** 人工核查 may be answered in the words of the question (是, 否, 有短板 …); `inspect` turns them by the item's polarity. */
const acceptedBesides = (entity: Entity, key: string, plan: Plan): readonly string[] =>
  entity.key === 'manualCheck' && key === 'answer'
    ? [...new Set(['是', '否', ...plan.items.map((item) => item.problemWhen)])]
    : NOTHING;
