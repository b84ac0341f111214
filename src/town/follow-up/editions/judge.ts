import { type Diagnostic, maskNumbers, type Place } from '../../../diagnostics/index.js';
import { finding } from '../../../model/index.js';
import { closedChanged, findingGone, stateImpossible, villageGone } from '../codes.js';
import type { EditionComparison, FindingChange } from './compare.js';
import { judgeMonitored } from './monitored.js';

/** What is wrong between two editions: LEDG-053 a finding is gone, 054 an impossible state, 055 a closed one changed, 056 no workbook, 057 监测对象 that do not balance. */
export function judgeEditions(comparison: EditionComparison): Diagnostic[] {
  const { changes, gone, pairs } = comparison;
  const fileOf = new Map(pairs.map(({ after }) => [after.village.code, after.file]));
  const place = ({ village, after, id }: FindingChange, key?: string): Place => {
    const cell = key === undefined ? undefined : after?.cells[key];
    return {
      kind: 'cell',
      file: fileOf.get(village.code)!,
      sheet: finding.name,
      record: id,
      ...(after?.at && { row: after.at.row }),
      ...(cell && { cell }),
    };
  };
  return [
    ...gone.map(({ name }) =>
      villageGone({ place: { kind: 'file', file: name }, message: `上期有${name}的工作簿，这期没有。` }),
    ),
    ...changes.flatMap((change): Diagnostic[] => {
      const { id, verdict, before, after, impossible, fields, renumbered } = change;
      if (verdict === '消失') {
        const text = maskNumbers(before!.values.description ?? '');
        const hint = renumbered ? `；内容相同的一行现在编号是 ${renumbered}，编号不能改` : '';
        return [findingGone({ place: place(change), message: `${id} 上期有（${text}），这期台账里没有${hint}。` })];
      }
      if (impossible)
        return [
          stateImpossible({
            place: place(change, 'status'),
            found: after!.status,
            message: `${id} 上期是“${before!.status}”，这期成了“${after!.status}”，不能这样变。`,
          }),
        ];
      if (before?.status === '已销号' && fields.length > 0)
        return [
          closedChanged({
            place: place(change, fields[0]!.key),
            message: `${id} 销号以后改动了${fields.map(({ name }) => `“${name}”`).join('、')}。`,
          }),
        ];
      return [];
    }),
    ...judgeMonitored(comparison),
  ];
}
