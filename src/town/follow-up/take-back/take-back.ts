import { type Diagnostic, maskNumbers, type Place } from '../../../diagnostics/index.js';
import { groupBy } from '../../../facts/index.js';
import { couldBecome, type FindingStatus } from '../../../ledger/index.js';
import type { Plan } from '../../../plan/index.js';
import { FORM_SHEET, UNIT_STATES } from '../assign/form.js';
import { decisionUnusable, numberUnknown, stateRefused, undecided } from '../codes.js';
import type { HistoryRecord } from '../history/record.js';
import type { TownLedger } from '../read-ledgers.js';
import type { Decision, Side } from './decisions.js';
import { type Conflict, mergeRow } from './merge.js';
import { type Accepted, accept, locate, type Proposal } from './proposals.js';
import { nameOf, type ReturnedForm, type ReturnedRow } from './read-form.js';

export interface TakeBackOptions {
  plan: Plan;
  /** Lines of the record, for what was agreed on before. */
  history: readonly HistoryRecord[];
  decisions: readonly Decision[];
  /** Whose word goes where nobody decided. */
  prefer?: Side;
  by?: string;
}

export interface TakenBack extends Accepted {
  /** Conflicts that nobody has decided; there the workbook stays as it is. */
  conflicts: Conflict[];
}

/**
 * Merges forms that came back into the villages' problems. Nothing is written here. LEDG-074 unknown numbers, LEDG-075 a
 * decision about something else, LEDG-076 a state that must not be, LEDG-077 conflicts that wait for a person.
 */
export function takeBack(town: TownLedger, forms: readonly ReturnedForm[], options: TakeBackOptions): TakenBack {
  const located = locate(town);
  const past = groupBy(options.history, ({ finding }) => finding);
  const decided = new Decisions(options.decisions);
  const diagnostics: Diagnostic[] = [];
  const proposals: Proposal[] = [];
  const waiting: Conflict[] = [];
  const current = new Map([...located].map(([id, { entry }]) => [id, { values: entry.values, status: entry.status }]));
  for (const form of forms) {
    const unknown = form.rows.filter(({ id }) => !current.has(id));
    diagnostics.push(...unknown.map((row) => unknownNumber(form, row)));
    for (const row of form.rows) {
      const ours = current.get(row.id);
      if (!ours) continue;
      const { taken, conflicts } = mergeRow(row, form, ours, past.get(row.id) ?? []);
      const set = new Map<string, string | null>([...taken].map(([key, { after }]) => [key, after]));
      const declined: Record<string, string> = {};
      for (const conflict of conflicts) {
        const { key, theirs } = conflict;
        const decision = decided.about(conflict);
        const choice = decision?.choice ?? options.prefer;
        if (choice === '单位') set.set(key, theirs ?? null);
        else if (choice === '另填') set.set(key, decision!.other!);
        else if (choice === '村里') declined[key] = maskNumbers(theirs ?? '（空）');
        else waiting.push(conflict);
      }
      const refusal = refusedState(set.get('status'), ours.status);
      if (refusal) {
        for (const key of ['status', 'completedAt']) set.delete(key);
        diagnostics.push(stateRefused({ place: placeOf(form, row, 'status'), message: `${row.id} ${refusal}` }));
      }
      // Done again after it was sent back: the earlier review is over; the record keeps it.
      if (set.get('status') === '已整改待复核' && ours.values.reviewedAt !== undefined)
        for (const key of ['reviewer', 'reviewedAt']) set.set(key, null);
      if (set.size === 0 && Object.keys(declined).length === 0) continue;
      const source = { file: form.file, sha256: form.sha256 };
      proposals.push({
        ...{ id: row.id, set, declined, place: placeOf(form, row) },
        event: { kind: '收回', source, ...(form.unit && { unit: form.unit }), ...(options.by && { by: options.by }) },
      });
      current.set(row.id, applied(ours, set));
    }
  }
  const accepted = accept(town, proposals, options.plan);
  diagnostics.push(...accepted.diagnostics, ...decided.unused(), ...waiting.map(waitingFor));
  return { ...accepted, diagnostics, conflicts: waiting };
}

const placeOf = ({ file }: ReturnedForm, { row, cells, id }: ReturnedRow, key?: string): Place => {
  const cell = key === undefined ? undefined : cells[key];
  return {
    ...{ kind: 'cell', file, sheet: FORM_SHEET, row, record: id },
    ...(cell !== undefined && { cell, header: nameOf(key!) }),
  };
};

const unknownNumber = (form: ReturnedForm, row: ReturnedRow): Diagnostic =>
  numberUnknown({
    place: placeOf(form, row),
    found: row.id,
    message: `${maskNumbers(row.id)} 在村工作簿里找不到，这一行没有收。`,
  });

function waitingFor({ form, row, key, id, reason, base, theirs, ours }: Conflict): Diagnostic {
  const said = (text: string | undefined): string => (text === undefined ? '（空）' : `“${maskNumbers(text)}”`);
  const message = `${id} 的“${nameOf(key)}”${reason}：交办时${said(base)}，单位填${said(theirs)}，村里现在${said(ours)}。`;
  return undecided({ place: placeOf(form, row, key), message });
}

/** Why a unit's state is not taken. Rules about what a state needs come later, with the ledger's own. */
function refusedState(after: string | null | undefined, before: FindingStatus): string | undefined {
  if (after === undefined || after === before) return undefined;
  if (after === null || !UNIT_STATES.includes(after as FindingStatus))
    return `填的是“${after ?? '（空）'}”，责任单位只能填“${UNIT_STATES.join('”“')}”；销号、退回由复核人决定，状态没有改。`;
  return couldBecome(before, after as FindingStatus)
    ? undefined
    : `村里现在是“${before}”，不能变成“${after}”，状态没有改。`;
}

type Ours = Parameters<typeof mergeRow>[2];

function applied({ values, status }: Ours, set: ReadonlyMap<string, string | null>): Ours {
  const changed: Record<string, unknown> = { ...values };
  for (const [key, value] of set) changed[key] = value ?? undefined;
  return {
    values: changed as Ours['values'],
    status: (set.get('status') as FindingStatus | null | undefined) ?? status,
  };
}

/** Decisions by number and field; they count only while both sides still say what they said. */
class Decisions {
  private readonly used = new Set<Decision>();

  constructor(private readonly all: readonly Decision[]) {}

  about({ id, key, theirs, ours }: Conflict): Decision | undefined {
    const found = this.all.find(
      (one) =>
        one.id === id &&
        one.key === key &&
        one.theirs === (theirs === undefined ? undefined : maskNumbers(theirs)) &&
        one.ours === ours,
    );
    if (found) this.used.add(found);
    return found;
  }

  unused(): Diagnostic[] {
    return this.all
      .filter((one) => !this.used.has(one))
      .map(({ id, key }) =>
        decisionUnusable({
          place: { kind: 'file', file: '待决定.xlsx' },
          message: `${id} 的“${nameOf(key)}”：两边现在的内容与决定时不同，或者已经没有分歧，这一条决定没有用上。`,
          severity: 'warning',
        }),
      );
  }
}
