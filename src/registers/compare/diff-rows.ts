import { type CellPlace, maskNumbers } from '../../diagnostics/index.js';
import type { Entry, LedgerDiff, Value, VillageData } from '../../model/index.js';
import type { Comparison } from './compare.js';

type Row = Record<string, Value>;

/** What makes the sheet 比对差异 tell a comparison: rows to append, cells to set. */
export interface DiffRows {
  appends: { entity: 'ledgerDiff'; values: Row }[];
  sets: { entity: 'ledgerDiff'; row: number; key: string; value: Value | null }[];
}

/** Row of a household that agrees in everything. */
const ALL_FIELDS = '全部栏目';
/** What people write; a row whose difference has changed has to be looked at anew. */
const HANDLED = ['handledBy', 'handledAt', 'handledNote'] as const;

/**
 * Rows of 比对差异 for a comparison: every difference of one of our households, and one row 一致 for each household without any. A row
 * that is there already is brought up to date, what people wrote of it stays unless the difference has become another one; a
 * difference that is gone becomes 一致. Rows of registers that were not compared this time are left alone.
 */
export function diffRows({ diffs }: Comparison, data: VillageData): DiffRows {
  const ours = new Set(data.households.flatMap(({ values }) => values.householdId ?? []));
  const wanted = new Map<string, Row>();
  const clean = new Map<string, { subject: string; registers: Set<string>; count: number }>();
  const differing = new Set<string>();
  const heads = new Map(data.households.map(({ values }) => [values.householdId, values.headName ?? '']));
  for (const diff of diffs) {
    const id = diff.householdId !== undefined && ours.has(diff.householdId) ? diff.householdId : undefined;
    if (id !== undefined) {
      const known = clean.get(id) ?? { subject: heads.get(id) ?? '', registers: new Set(), count: 0 };
      known.registers.add(diff.register.source);
      known.count += 1;
      clean.set(id, known);
      if (diff.verdict !== '一致') differing.add(id);
    }
    const row = rowOf(diff, id);
    const key = keyOf(row);
    // Said again for every member: the first difference stands for all.
    if (!wanted.has(key) || wanted.get(key)!.verdict === '一致') wanted.set(key, row);
  }
  for (const [householdId, { subject, registers, count }] of clean) {
    const agreed = !differing.has(householdId);
    const row: Row = {
      householdId,
      subject,
      verdict: '一致',
      fieldName: ALL_FIELDS,
      register: [...registers].join('、'),
      registerValue: agreed ? `比对${count}处，全部一致` : `比对${count}处，差异见各行`,
    };
    wanted.set(keyOf(row), row);
  }
  return against(
    data.optional?.ledgerDiff ?? [],
    wanted,
    (row) => row.verdict !== '一致' || row.fieldName === ALL_FIELDS,
  );
}

/** Matches what is wanted with what stands on the sheet. `telling`: worth a row of its own. */
function against(rows: readonly Entry[], wanted: ReadonlyMap<string, Row>, telling: (row: Row) => boolean): DiffRows {
  const result: DiffRows = { appends: [], sets: [] };
  const there = new Set<string>();
  for (const { at, values } of rows) {
    const key = keyOf(values as Row);
    const row = wanted.get(key);
    there.add(key);
    if (!row) continue;
    const set = (field: string, value: Value | null): void => {
      result.sets.push({ entity: 'ledgerDiff', row: at.row, key: field, value });
    };
    const changed = ['verdict', 'registerValue', 'otherValue'].some((field) => values[field] !== row[field]);
    for (const field of ['verdict', 'registerValue', 'registerPlace', 'other', 'otherValue', 'otherPlace'])
      if (values[field] !== row[field]) set(field, row[field] ?? null);
    if (!changed) continue;
    if (row.verdict === '一致') {
      if (values.handled === '否') set('handled', null);
      continue;
    }
    set('handled', '否');
    for (const field of HANDLED) if (values[field] !== undefined) set(field, null);
  }
  for (const [key, row] of wanted) {
    if (there.has(key) || !telling(row)) continue;
    result.appends.push({
      entity: 'ledgerDiff',
      values: row.verdict === '一致' ? row : { ...row, handled: '否' },
    });
  }
  return result;
}

function rowOf(diff: LedgerDiff, householdId: string | undefined): Row {
  const { personId, subject, verdict, fieldName, register, other } = diff;
  const row: Record<string, Value | undefined> = {
    householdId,
    personId: householdId === undefined ? undefined : personId,
    subject,
    verdict,
    fieldName,
    register: register.source,
    registerValue: register.value,
    registerPlace: where(register.place),
    other: other.source,
    otherValue: other.value,
    otherPlace: where(other.place),
  };
  return Object.fromEntries(Object.entries(row).filter((pair): pair is [string, Value] => pair[1] !== undefined));
}

/** One row a subject, column and register; the household's own rows have no 人编号. */
const keyOf = ({ householdId, personId, subject, fieldName, register }: Row): string =>
  [householdId ?? subject, personId ?? '', fieldName, fieldName === ALL_FIELDS ? '' : register].join('|');

/** Place as a clerk finds it: file, sheet, cell. */
export const where = (place: CellPlace | undefined): string | undefined =>
  place &&
  [maskNumbers(place.file), place.sheet, place.cell ?? (place.row === undefined ? '' : `第${place.row}行`)]
    .filter(Boolean)
    .join(' ');
