import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { ValueCheck } from './cell-check.js';

export const textTooLongOrShort = defineDiagnostic({
  code: 'CELL-021',
  severity: 'error',
  title: '文字太短或太长',
  why: '太短说不清事情，太长放不进表格和报告。',
  fix: ['按要求的字数补充或缩短。'],
});

export const textLength: ValueCheck = (value, { field }) => {
  if (typeof value !== 'string') return undefined;
  const { minLength: min, maxLength: max } = field;
  if (min === undefined && max === undefined) return undefined;
  const length = [...value].length;
  if ((min === undefined || length >= min) && (max === undefined || length <= max)) return undefined;
  const wanted =
    min !== undefined && max !== undefined ? `${min}—${max} 个字` : min ? `至少 ${min} 个字` : `最多 ${max} 个字`;
  return {
    kind: textTooLongOrShort,
    said: {
      ...(field.ruleSeverity ? { severity: field.ruleSeverity } : {}),
      found: value,
      expected: [wanted],
      message: `填了 ${length} 个字，${field.name}要求${wanted}。`,
    },
  };
};
