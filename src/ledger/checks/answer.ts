import { answerContradicts, stillThere } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

const MENDED: ReadonlySet<string> = new Set(['已整改待复核', '已销号', '作废']);
const OVER: ReadonlySet<string> = new Set(['已销号', '作废']);

/** LEDG-020 and 021: the row and the answer of its item for its subject say the same (FACTS 10.3, rule 7). */
export const checkAnswer: LedgerCheck = (entry, around) => {
  const answers = around.answers.about(entry);
  if (answers.length === 0) return [];
  const problem = answers.some(({ answer, decidedBy }) => answer === '有问题' && decidedBy === 'data');
  if (problem && OVER.has(entry.status)) {
    const text = `填的是“${entry.status}”，但检查项 ${entry.values.checkItemId} 按现有数据仍是“有问题”。`;
    return [at(stillThere, entry, 'status', around, text)];
  }
  if (
    MENDED.has(entry.status) ||
    entry.values.verdict === '不属实' ||
    !answers.every(({ answer }) => answer === '无问题')
  )
    return [];
  const text = `填的是“${entry.status}”，但检查项 ${entry.values.checkItemId} 对这个对象的结果是“无问题”。`;
  const rows = answers.flatMap((answer) => answer.rows);
  const { file } = around.data.origin;
  const seen = new Set<string>();
  const related = rows
    .filter(({ sheet, row }) => !seen.has(`${sheet}${row}`) && seen.add(`${sheet}${row}`))
    .slice(0, 5)
    .map(({ sheet, row }) => ({
      place: { kind: 'cell' as const, file, sheet, row },
      message: '排查结果依据这一行',
    }));
  return [{ ...at(answerContradicts, entry, 'status', around, text), ...(related.length > 0 && { related }) }];
};
