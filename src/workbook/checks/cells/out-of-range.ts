import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { ValueCheck } from './cell-check.js';

export const numberOutOfRange = defineDiagnostic({
  code: 'CELL-020',
  severity: 'error',
  title: '数字超出范围',
  why: '负的人数、13 个月的务工时间多半是输错了，会带歪合计。',
  fix: ['核对后改正；看看单位对不对。'],
});

export const outOfRange: ValueCheck = (value, { field, raw }) => {
  if (typeof value !== 'number') return undefined;
  const { min, max, unit = '' } = field;
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return undefined;
  const severity = field.ruleSeverity ? { severity: field.ruleSeverity } : {};
  const tail = unit && ` ${unit}`;
  const wanted =
    min !== undefined && max !== undefined
      ? `在 ${min} 到 ${max}${tail}之间`
      : min !== undefined
        ? `不小于 ${min}${tail}`
        : `不大于 ${max}${tail}`;
  const message = `填的是 ${raw.text}，${field.name}应当${wanted}。`;
  return { kind: numberOutOfRange, said: { ...severity, found: raw.text, expected: [wanted], message } };
};
