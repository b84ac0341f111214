import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { CellCheck } from './cell-check.js';

export const cellLooksBlank = defineDiagnostic({
  code: 'CELL-004',
  severity: 'info',
  title: '看起来是空白的单元格',
  why: '只有空格或看不见字符的单元格，人看是空白，电脑看却有内容。一律按空白读取。',
  fix: ['不需要改；想清理时选中单元格按 Delete。'],
});

export const blankLooking: CellCheck = ({ raw, text }) => {
  if (text !== '') return undefined;
  if (raw.formula || raw.text === '') return {};
  return { remark: { kind: cellLooksBlank, said: { message: '只有空格或看不见的字符，按空白读取。' } } };
};
