import { defineDiagnostic } from '../../../diagnostics/index.js';
import { compact } from '../../text/fold.js';
import { quotable } from '../../text/mask.js';
import type { CellCheck } from './cell-check.js';

export const idWasNormalised = defineDiagnostic({
  code: 'CELL-007',
  severity: 'info',
  title: '号码里的全角字符、空格或撇号已经去掉',
  why: '全角数字、空格和开头的撇号常随复制带进来，不影响号码本身，读取时统一去掉。',
  fix: ['不需要改。'],
});

/** Identifiers: half-width, no spaces, capital X at the end of an ID number. */
export const readId: CellCheck = ({ raw, field }) => {
  const value = compact(raw.text).replace(/^(\d{17})x/, '$1X');
  if (value === raw.text) return { value };
  return {
    value,
    remark: {
      kind: idWasNormalised,
      said: {
        found: raw.text,
        expected: [quotable(value)],
        message: `${field.name}带有全角字符、空格、撇号或小写 x，已按规范写法读取。`,
      },
    },
  };
};
