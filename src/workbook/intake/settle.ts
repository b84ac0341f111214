import type { BookData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { applyWaivers } from '../waivers/apply.js';
import type { Reports } from './reports.js';

/** After all checks: waivers turn what they cover into info, then rows that still have an error are marked faulty. */
export function settle(data: BookData, plan: Plan, reports: Reports): void {
  applyWaivers(data, plan, reports);
  for (const { diagnostic, subject } of reports.all) {
    if (diagnostic.severity === 'error' && subject) subject.entry.faulty = true;
  }
}
