import type { Diagnostic, DiagnosticMaker } from '../../diagnostics/index.js';
import type { FindingValues, LedgerContext, LedgerEntry } from '../entry.js';
import type { AnswerIndex } from '../match.js';
import { columnName, placeOf } from '../place.js';

export interface CheckAround extends LedgerContext {
  answers: AnswerIndex;
}

/** A rule about one row of 问题台账. */
export type LedgerCheck = (entry: LedgerEntry, around: CheckAround) => Diagnostic[];

export type FindingKey = keyof FindingValues & string;

/** A diagnostic at one field of a row, with what the cell holds. */
export function at(
  make: DiagnosticMaker,
  entry: LedgerEntry,
  key: FindingKey,
  around: Pick<LedgerContext, 'data'>,
  message: string,
  expected?: string[],
): Diagnostic {
  const found = entry.values[key];
  return make({
    place: placeOf(entry, key, around.data),
    ...(found !== undefined && { found: Array.isArray(found) ? found.join('、') : String(found) }),
    ...(expected && { expected }),
    message: `“${columnName(key)}”${message}`,
  });
}
