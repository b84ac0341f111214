import type { Diagnostic } from '../../diagnostics/index.js';
import type { Inspection } from '../../inspect/index.js';
import { draftMade, numberMade, numberTwice } from '../codes.js';
import type { Ledger, LedgerContext } from '../entry.js';
import { AnswerIndex } from '../match.js';
import { placeOf } from '../place.js';
import { checkAnswer } from './answer.js';
import { at, type CheckAround, type LedgerCheck } from './check.js';
import { checkDateOrder } from './date-order.js';
import { checkDescription } from './description.js';
import { checkImmediate } from './immediate.js';
import { checkItem } from './item.js';
import { checkLongTerm } from './long-term.js';
import { checkNumber } from './number.js';
import { checkReviewer } from './reviewer.js';
import { checkRound } from './round.js';
import { checkStateAhead } from './state-ahead.js';
import { checkStateFields } from './state-fields.js';
import { checkSubject } from './subject.js';
import { checkVerdict } from './verdict.js';

const CHECKS: readonly LedgerCheck[] = [
  checkNumber,
  checkItem,
  checkSubject,
  checkStateFields,
  checkStateAhead,
  checkReviewer,
  checkDateOrder,
  checkRound,
  checkImmediate,
  checkLongTerm,
  checkDescription,
  checkVerdict,
  checkAnswer,
];

/** All rules of FACTS 7.4 over the rows of the sheet, in row order; drafts are named once each, as info. */
export function checkLedger(ledger: Ledger, inspection: Inspection, context: LedgerContext): Diagnostic[] {
  const around: CheckAround = {
    ...context,
    answers: new AnswerIndex(inspection.answers, context.data.origin.villageCode),
  };
  const first = new Map<string, string>();
  return ledger.entries.flatMap((entry) => {
    if (entry.draft) {
      const row = inspection.answers.find(
        ({ item, subject }) => item === entry.values.checkItemId && subject.id === entry.subject.id,
      )?.rows[0];
      return [
        draftMade({
          place: { kind: 'cell', file: context.data.origin.file, ...(row && { sheet: row.sheet, row: row.row }) },
          message: `检查项 ${entry.values.checkItemId} 有问题，台账上还没有，已拟草稿：${entry.values.description}`,
        }),
      ];
    }
    const made = entry.numbered
      ? [
          numberMade({
            place: placeOf(entry, 'findingId', context.data),
            message: `“问题编号”空着，分配了编号 ${entry.id}。`,
          }),
        ]
      : [];
    const before = first.get(entry.id);
    first.set(entry.id, before ?? `第 ${entry.at?.row} 行`);
    const twice =
      before === undefined ? [] : [at(numberTwice, entry, 'findingId', around, `“${entry.id}”与${before}的编号相同。`)];
    return [...made, ...twice, ...CHECKS.flatMap((check) => check(entry, around))];
  });
}
