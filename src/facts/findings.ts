import { type Ledger, type LedgerEntry, STATUSES } from '../ledger/index.js';
import type { Plan } from '../plan/index.js';
import { counted, type Fact, rate } from './fact.js';

const sources = ['大排查', '督查暗访', '部门反馈', '群众反映', '上级反馈', '数据比对'];
const rectifyTypes = ['立行立改', '限期整改', '长期坚持'];

/** Neither closed nor waiting to be: what is still to be done. */
export const isOpen = (entry: LedgerEntry): boolean =>
  entry.counted && entry.status !== '已销号' && entry.status !== '已整改待复核';

/** 问题: totals of the ledger. 作废 is in no total (FACTS 10.3, rule 1); 整改率 and 销号率 are two things (rule 2). */
export function findingFacts({ entries }: Ledger, plan: Plan): Fact[] {
  const all = entries.filter((e) => e.counted);
  const count = (key: string, test: (entry: LedgerEntry) => boolean): Fact =>
    counted(`问题.${key}`, '个', all.filter(test));
  const total = count('总数', () => true);
  const rectified = count('已整改数', (e) => e.status === '已整改待复核' || e.status === '已销号');
  const closed = count('已销号数', (e) => e.status === '已销号');
  return [
    total,
    count('核心问题数', (e) => e.core),
    count('非核心问题数', (e) => !e.core),
    rectified,
    closed,
    count('未完成数', isOpen),
    count('逾期数', (e) => e.overdue),
    rate('问题.整改率', rectified, total),
    rate('问题.销号率', closed, total),
    counted(
      '问题.作废数',
      '个',
      entries.filter((e) => !e.counted),
    ),
    ...STATUSES.filter((s) => s !== '作废').map((s) => count(`状态.${s}`, (e) => e.status === s)),
    ...sources.map((s) => count(`来源.${s}`, (e) => (e.values.source ?? '大排查') === s)),
    ...rectifyTypes.map((t) => count(`类型.${t}`, (e) => e.values.rectifyType === t)),
    count('类型.未定', (e) => e.values.rectifyType === undefined),
    count('立行立改完成数', (e) => e.values.rectifyType === '立行立改' && !isOpen(e)),
    ...plan.categories.map((c) => count(`分类.${c.id}`, (e) => e.category?.id === c.id)),
    ...plan.areas.map((a) => count(`方面.${a.id}`, (e) => e.area?.id === a.id)),
  ];
}
