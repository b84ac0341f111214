import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { CellCheck } from './cell-check.js';

export const formulaHasNoResult = defineDiagnostic({
  code: 'CELL-002',
  severity: 'error',
  title: '公式没有保存结果',
  why: '有的软件保存时不写公式的结果。文件里只有公式，当成空白就会漏掉数据。',
  fix: ['用 Excel 或 WPS 打开这个文件，保存一次，再检查。', '仍然不行时，把公式换成直接填写的内容。'],
});

export const formulaWithoutResult: CellCheck = ({ raw }) =>
  raw.formula && !raw.formula.cached
    ? {
        remark: {
          kind: formulaHasNoResult,
          said: { found: `=${raw.formula.text}`, message: '这里是公式，但文件里没有保存它的计算结果。' },
        },
      }
    : undefined;
