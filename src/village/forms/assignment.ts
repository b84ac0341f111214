import { maskNumbers } from '../../diagnostics/index.js';
import { groupBy } from '../../facts/index.js';
import type { FormRecord } from '../records/index.js';
import { beside, type Form, listOf } from './form.js';

/** What is open, unit by unit. */
export const assignment: Form = {
  name: '交办单',
  about: '每个责任单位一份，列出没有完成的问题',
  pattern: '{{责任单位}}',
  records(village) {
    const base = beside(village);
    const open = listOf(village, '问题').filter((finding) => finding.未完成);
    return [...groupBy(open, (finding) => String(finding.责任单位 ?? ''))].map(([unit, findings]) =>
      assignmentRecord(
        base,
        unit,
        findings.map((finding) => ({ ...finding, 村名: base.村名 })),
      ),
    );
  },
};

/** What a 交办单 names: the problems of one unit, each with its 村名, of one village or of many. */
export function assignmentRecord(base: FormRecord, unit: string, findings: readonly FormRecord[]): FormRecord {
  const deadlines = findings.flatMap(({ 整改时限 }) => 整改时限 || []).sort();
  const count = (name: string, value: unknown): number => findings.filter((finding) => finding[name] === value).length;
  return {
    ...base,
    责任单位: unit,
    问题: findings.map(withoutNumbers),
    问题数: findings.length,
    核心问题数: count('核心', true),
    逾期数: count('逾期', true),
    退回数: count('状态', '退回重改'),
    长期坚持数: count('状态', '长期坚持'),
    涉及村: [...new Set(findings.map(({ 村名 }) => 村名))],
    最早时限: deadlines[0] ?? '',
    最晚时限: deadlines.at(-1) ?? '',
  };
}

/** A problem goes to other units and is signed by others: no number of a person is in its texts. */
export const withoutNumbers = (finding: FormRecord): FormRecord =>
  Object.fromEntries(
    Object.entries(finding).map(([name, value]) => [name, typeof value === 'string' ? maskNumbers(value) : value]),
  );
