import type { Diagnostic } from '../diagnostic.js';
import { SEVERITIES } from './words.js';

const UNITS = { error: '个错误', warning: '个提醒', suspected: '个疑似', info: '条说明' } as const;

/** `3 个错误，2 个提醒`; `没有问题` when there is nothing to count. */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  const counts = SEVERITIES.map(
    (severity) => [severity, diagnostics.filter((d) => d.severity === severity).length] as const,
  );
  const parts = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${UNITS[severity]}`);
  return parts.length > 0 ? parts.join('，') : '没有问题';
}
