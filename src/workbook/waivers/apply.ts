import { type BookData, entities, type Waiver } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { Report, Reports } from '../intake/reports.js';
import * as say from './codes.js';

const entity = entities.find((e) => e.key === 'waiver')!;

/**
 * Turns the diagnostics that a valid waiver covers into info with its reason and approver. A waiver needs rule, subject,
 * reason and approver; its rule must be among the plan's `waivable`.
 */
export function applyWaivers(data: BookData, plan: Plan, reports: Reports): void {
  const found = [...reports.all];
  for (const waiver of data.waivers) {
    const { rule, subject, reason, approvedBy } = waiver.values;
    if (rule === undefined || subject === undefined || reason === undefined || approvedBy === undefined) continue;
    const code = rule.toUpperCase();
    if (!plan.waivable.includes(code)) {
      const message = `规则 ${rule} 不允许例外${plan.waivable.length > 0 ? `；可以例外的是 ${plan.waivable.join('、')}` : ''}。`;
      reports.entry(say.ruleNotWaivable, entity, waiver, 'rule', {
        found: rule,
        expected: [...plan.waivable],
        message,
      });
      continue;
    }
    const covered = found.filter((report) => report.diagnostic.code === code && isAbout(report, waiver));
    for (const report of covered) {
      const { diagnostic } = report;
      report.diagnostic = {
        ...diagnostic,
        severity: 'info',
        message: `${diagnostic.message}（已批准例外：${reason}；批准人：${approvedBy}）`,
        fix: [],
        related: [
          ...(diagnostic.related ?? []),
          { place: reports.place(entity, waiver, 'rule'), message: '例外说明在这里' },
        ],
      };
    }
    if (covered.length === 0) {
      const message = `没有对象“${subject}”的 ${code} 错误，这条例外没有用上。`;
      reports.entry(say.waiverWithoutEffect, entity, waiver, 'rule', { found: rule, message });
    }
  }
}

/** The subject is the record's own id or its household's; sheet and cell, when given, must agree too. */
function isAbout({ diagnostic, subject }: Report, { values }: Waiver): boolean {
  const record = subject?.entry.values as Record<string, unknown> | undefined;
  if (!record || diagnostic.place?.kind !== 'cell') return false;
  const own = subject!.entity.identity.map((key) => record[key]);
  if (!own.includes(values.subject)) return false;
  if (values.sheet !== undefined && values.sheet !== diagnostic.place.sheet) return false;
  return values.cell === undefined || values.cell.toUpperCase() === diagnostic.place.cell;
}
