import { defineDiagnostic } from '../../../diagnostics/index.js';
import { quotable } from '../../text/mask.js';
import type { ValueCheck } from './cell-check.js';

export const patternMismatch = defineDiagnostic({
  code: 'CELL-022',
  severity: 'error',
  title: '写法不对',
  why: '编号、代码、电话有固定的写法，多一位少一位都对不上。',
  fix: ['对照证件或台账核对后改正。'],
});

export const pattern: ValueCheck = (value, { field, raw }) => {
  if (!field.pattern || typeof value !== 'string' || field.pattern.test(value)) return undefined;
  const wanted = field.patternHint ?? '规定的写法';
  return {
    kind: patternMismatch,
    said: {
      ...(field.ruleSeverity ? { severity: field.ruleSeverity } : {}),
      found: raw.text,
      expected: [wanted],
      message: `填的是“${quotable(raw.text)}”，${field.name}的要求是：${wanted}。`,
    },
  };
};
