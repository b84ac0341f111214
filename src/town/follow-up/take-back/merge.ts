import { maskNumbers } from '../../../diagnostics/index.js';
import type { LedgerEntry } from '../../../ledger/index.js';
import { FILLED } from '../assign/form.js';
import { textOf } from '../editions/compare.js';
import type { HistoryRecord } from '../history/record.js';
import type { ReturnedForm, ReturnedRow } from './read-form.js';

/** Why a person must decide. */
export type ConflictReason = '两边都改了' | '单位清空了' | '没有底稿' | '责任单位换了' | '村里的内容有号码';

/** One field of which the unit and the village say different things. */
export interface Conflict {
  id: string;
  key: string;
  unit: string;
  /** The form that says it. */
  form: ReturnedForm;
  row: ReturnedRow;
  reason: ConflictReason;
  base?: string;
  theirs?: string;
  ours?: string;
}

export interface MergedRow {
  /** Fields to take from the unit: what the workbook said, and what it will say. */
  taken: Map<string, { before?: string; after: string }>;
  conflicts: Conflict[];
}

/**
 * The three-way merge of one problem: base is what was sent, theirs what the unit wrote, ours what the village's workbook says
 * now. What only the unit changed is taken, what only the village changed stays, what both changed alike is agreed; everything
 * else is a conflict. `past` are the record's lines about this finding.
 */
export function mergeRow(
  row: ReturnedRow,
  form: ReturnedForm,
  ours: Pick<LedgerEntry, 'values' | 'status'>,
  past: readonly HistoryRecord[],
): MergedRow {
  const taken: MergedRow['taken'] = new Map();
  const conflicts: Conflict[] = [];
  const sentUnit = row.base?.responsibleUnit;
  const moved = sentUnit !== undefined && sentUnit !== maskNumbers(ours.values.responsibleUnit ?? '');
  for (const key of FILLED) {
    if (row.silent.has(key)) continue;
    const theirs = row.theirs[key];
    const own = textOf(ours, key);
    const shown = own === undefined ? undefined : maskNumbers(own);
    const base = settled(key, theirs, shown, form, past) ?? row.base?.[key];
    if (theirs === shown || theirs === own || (row.base !== undefined && theirs === base)) continue;
    const conflict = (reason: ConflictReason): void => {
      conflicts.push({
        ...{ id: row.id, key, unit: form.unit, form, row, reason },
        ...(base !== undefined && { base }),
        ...(theirs !== undefined && { theirs }),
        ...(shown !== undefined && { ours: shown }),
      });
    };
    if (row.base === undefined) {
      // Without a base a blank cell says nothing, and what fills a blank takes nothing away.
      if (theirs === undefined) continue;
      if (shown === undefined) taken.set(key, { after: theirs });
      else conflict('没有底稿');
    } else if (moved) conflict('责任单位换了');
    else if (theirs === undefined) conflict('单位清空了');
    else if (shown !== base) conflict('两边都改了');
    else if (own !== shown) conflict('村里的内容有号码');
    else taken.set(key, { ...(own !== undefined && { before: own }), after: theirs });
  }
  return { taken, conflicts };
}

/**
 * What was agreed on before goes for the base: a value that this unit's form brought and that still stands, or one that a
 * person has already decided about when this same file came in.
 */
function settled(
  key: string,
  theirs: string | undefined,
  shown: string | undefined,
  { sha256, unit }: ReturnedForm,
  past: readonly HistoryRecord[],
): string | undefined {
  for (const record of [...past].reverse()) {
    if (record.kind !== '收回') continue;
    const change = record.changes?.[key];
    if (record.source?.sha256 === sha256) {
      if (record.declined?.[key] !== undefined) return theirs;
      // Taken before, but into a copy that this workbook is not: to be taken again.
      if (change) return change[0] === (shown ?? null) ? undefined : theirs;
    }
    if (change && record.unit === unit && change[1] === shown) return shown;
  }
  return undefined;
}
