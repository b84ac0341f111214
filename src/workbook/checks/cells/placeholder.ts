import type { CellInHand } from './cell-check.js';

const PLACEHOLDERS = new Set([
  '无',
  '没有',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '－',
  '／',
  '、',
  '未填',
  '空',
  'null',
  'NULL',
]);

/** For a cell that holds a stand-in for "nothing": the advice is to leave it blank. */
export const blankFix = (cell: CellInHand, otherwise: string[]): { fix: string[] } => ({
  fix: PLACEHOLDERS.has(cell.text) ? [`没有就把这一格留空，不要填“${cell.text}”。`] : otherwise,
});
