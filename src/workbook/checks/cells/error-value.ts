import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { CellCheck } from './cell-check.js';

export const cellHasErrorValue = defineDiagnostic({
  code: 'CELL-001',
  severity: 'error',
  title: '单元格是错误值',
  why: '#N/A、#REF! 这类错误值说明公式没有算出结果，当成空白会漏掉本来有的内容。',
  fix: ['改好公式，或者删掉公式直接填内容。'],
});

export const errorValue: CellCheck = ({ raw }) =>
  raw.kind === 'error'
    ? {
        remark: { kind: cellHasErrorValue, said: { found: raw.text, message: `单元格显示 ${raw.text}，读不到内容。` } },
      }
    : undefined;
