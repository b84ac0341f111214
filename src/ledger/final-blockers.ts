import type { Diagnostic } from '../diagnostics/index.js';
import type { BookData } from '../model/index.js';
import { at, type FindingKey } from './checks/check.js';
import { REQUIRED } from './checks/state-fields.js';
import { assignmentMissing, draftsNotWritten, numbersNotWritten, verdictOpen } from './codes.js';
import type { Ledger } from './entry.js';

const ASSIGNED: readonly FindingKey[] = ['responsibleUnit', 'responsiblePerson', 'deadline'];

/**
 * What keeps final documents from being made: every counted finding needs unit, person and deadline (LEDG-031) and a person's
 * verdict (LEDG-033); drafts (LEDG-032) and new numbers (LEDG-034) must be in the workbook. What a later state requires
 * anyway (LEDG-008) is not said twice.
 */
export function finalBlockers(ledger: Ledger, data: BookData): Diagnostic[] {
  const rows = ledger.entries.filter(({ draft, counted }) => !draft && counted);
  const file = { kind: 'cell', file: data.origin.file, sheet: '问题台账' } as const;
  const drafts = ledger.entries.filter(({ draft }) => draft).length;
  const numbers = ledger.entries.filter(({ draft, numbered }) => !draft && numbered).length;
  return [
    ...(drafts > 0
      ? [
          draftsNotWritten({
            place: file,
            message: `有 ${drafts} 条草稿问题还没有写入“问题台账”，正式文件不能漏掉它们。`,
          }),
        ]
      : []),
    ...(numbers > 0
      ? [numbersNotWritten({ place: file, message: `有 ${numbers} 条问题的新编号还没有写入“问题台账”。` })]
      : []),
    ...rows.flatMap((entry) => [
      ...ASSIGNED.filter((key) => entry.values[key] === undefined && !REQUIRED[entry.status].includes(key)).map((key) =>
        at(assignmentMissing, entry, key, { data }, `没有填，正式文件要求每个问题都落实。`),
      ),
      ...(entry.values.verdict === '待核实'
        ? [at(verdictOpen, entry, 'verdict', { data }, '还是“待核实”，应由人核实后选“属实”或“不属实”。')]
        : []),
    ]),
  ];
}
