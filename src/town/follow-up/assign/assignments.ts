import { type Diagnostic, maskNumbers } from '../../../diagnostics/index.js';
import { groupBy, isOpen } from '../../../facts/index.js';
import { compact, finding } from '../../../model/index.js';
import type { Plan } from '../../../plan/index.js';
import { notAssignable } from '../codes.js';
import { textOf } from '../editions/compare.js';
import type { HistoryEvent, HistoryRecord } from '../history/record.js';
import type { TownLedger, VillageLedger } from '../read-ledgers.js';
import type { FollowedFinding } from '../schedule/schedule.js';
import { FILLED, TOLD } from './form.js';

export interface AssignedFinding extends FollowedFinding {
  source: VillageLedger;
  /** What the form says of it, masked, by field key: the base of the merge when the form comes back. */
  sent: Record<string, string>;
}

/** What one unit is to do, of all villages. */
export interface Assignment {
  unit: string;
  findings: AssignedFinding[];
}

/**
 * Open problems by 责任单位, the nearest date first; what every village has one of (村“两委”, 帮扶联系人) is each village's own. What has no number, no unit or no verdict yet is not handed out and is
 * said (LEDG-070), once for each workbook and reason.
 */
export function assignmentsOf(
  { villages }: TownLedger,
  plan: Plan,
  only: readonly string[] = [],
): { value: Assignment[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const ready = villages.flatMap((source): AssignedFinding[] => {
    const open = source.entries.filter(isOpen);
    const reasonOf = ({ numbered, values }: (typeof open)[number]): string | undefined =>
      numbered
        ? '没有问题编号'
        : values.verdict === '待核实'
          ? '还没有核实'
          : values.responsibleUnit === undefined
            ? '没有责任单位'
            : undefined;
    for (const [reason, entries] of groupBy(open, reasonOf)) {
      if (reason === undefined) continue;
      const rows = entries.flatMap(({ at }) => (at ? [at.row] : []));
      const place = { kind: 'cell', file: source.file, sheet: finding.name, ...(rows[0] && { row: rows[0] }) } as const;
      const where = `${rows.slice(0, 10).join('、')}${rows.length > 10 ? ' 等' : ''}`;
      const message = `${source.village.name}有 ${entries.length} 个未完成的问题${reason}，没有交办（第 ${where} 行）。`;
      diagnostics.push(notAssignable({ place, message }));
    }
    return open
      .filter((entry) => reasonOf(entry) === undefined)
      .map((entry) => ({ entry, village: source.village, source, sent: sentOf(entry) }));
  });
  const offices = new Set(plan.units.filter(({ level }) => level === '镇' || level === '区').map(({ name }) => name));
  const named = new Set(plan.units.map(({ name }) => name));
  const everywhere = (unit: string): boolean => named.has(unit) && !offices.has(unit);
  const unitOf = ({ entry, village }: AssignedFinding): string => {
    const unit = compact(entry.values.responsibleUnit!);
    return everywhere(unit) && village.book === 'village' ? `${village.name}${unit}` : unit;
  };
  const value = [...groupBy(ready, unitOf)]
    .map(([unit, findings]) => ({ unit, findings: findings.sort((a, b) => (key(a) < key(b) ? -1 : 1)) }))
    .filter(
      ({ unit, findings }) =>
        only.length === 0 || only.some((name) => name === unit || name === findings[0]!.entry.values.responsibleUnit),
    )
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
  return { value, diagnostics };
}

const key = ({ entry }: AssignedFinding): string => `${entry.values.deadline ?? '9999-99-99'}${entry.id}`;

/** What a form says of a finding, masked. */
export function sentOf(entry: Parameters<typeof textOf>[0]): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const field of ['responsibleUnit', ...TOLD, ...FILLED]) {
    const text = textOf(entry, field);
    if (text !== undefined) sent[field] = maskNumbers(text);
  }
  return sent;
}

/** What the record should know of forms sent; a form that says the same as the last one is not sent anew. */
export function assignEvents(
  assignments: readonly Assignment[],
  records: readonly HistoryRecord[],
  by: string | undefined,
): HistoryEvent[] {
  const last = new Map(records.filter(({ kind }) => kind === '交办').map((record) => [record.finding, record]));
  return assignments.flatMap(({ unit, findings }) =>
    findings.flatMap(({ entry, village, source, sent }): HistoryEvent[] => {
      const before = last.get(entry.id);
      if (before?.unit === unit && JSON.stringify(before.sent) === JSON.stringify(sent)) return [];
      const { file, sha256 } = source.data.origin;
      const about = { village: village.name, asOf: source.data.asOf, source: { file, sha256 } };
      return [{ kind: '交办', finding: entry.id, ...about, ...(by && { by }), unit, sent }];
    }),
  );
}
