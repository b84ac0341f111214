import { daysBetween } from '../../model/index.js';
import { immediateLate } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-013: 立行立改 is done within the plan's days; while open, counted to the 数据截止日期. */
export const checkImmediate: LedgerCheck = (entry, around) => {
  const { rectifyType, foundAt, completedAt } = entry.values;
  if (rectifyType !== '立行立改' || foundAt === undefined || entry.status === '作废') return [];
  const days = daysBetween(foundAt, completedAt ?? around.data.asOf);
  const limit = around.plan.settings.immediateDays;
  if (days <= limit) return [];
  const state = completedAt === undefined ? `已过 ${days} 天还没有完成` : `用了 ${days} 天才完成`;
  return [at(immediateLate, entry, 'rectifyType', around, `是“立行立改”，从发现起${state}，规定为 ${limit} 天以内。`)];
};
