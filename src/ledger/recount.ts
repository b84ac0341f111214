import type { BookData } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import type { LedgerCount } from './count.js';

/**
 * The second, independent count (DESIGN, decision 6): straight from the flat rows of 问题台账, sharing no code with the ledger.
 * Equal to `countLedger` of the entries that are no drafts.
 */
export function countFindingRows({ findings, asOf }: BookData, plan: Plan): LedgerCount {
  const count: LedgerCount = {
    total: 0,
    byStatus: { 待交办: 0, 整改中: 0, 已整改待复核: 0, 已销号: 0, 退回重改: 0, 长期坚持: 0, 作废: 0 },
    byCategory: {},
    byArea: {},
    bySource: {},
    byUnit: {},
    core: 0,
    other: 0,
    rectified: 0,
    closed: 0,
    rectifiedRate: null,
    closedRate: null,
    overdue: 0,
  };
  const one = (part: Record<string, number>, key: string | undefined) => {
    part[key ?? '未填'] = (part[key ?? '未填'] ?? 0) + 1;
  };
  for (const { values: row } of findings) {
    const rejected = row.verdict === '不属实' && (row.status === undefined || row.status === '待交办');
    const status = rejected ? '作废' : (row.status ?? '待交办');
    count.byStatus[status]++;
    if (status === '作废') continue;
    count.total++;
    const item = plan.items.find((candidate) => candidate.id === row.checkItemId);
    const category = plan.categories.find((candidate) => candidate.id === (row.category ?? item?.category));
    one(count.byCategory, category?.id);
    one(count.byArea, plan.areas.find((candidate) => candidate.id === (row.area ?? item?.area))?.id);
    one(count.bySource, row.source);
    one(count.byUnit, row.responsibleUnit);
    if (row.core === '是' || (row.core === undefined && category?.core)) count.core++;
    else count.other++;
    if (status === '已整改待复核' || status === '已销号') count.rectified++;
    if (status === '已销号') count.closed++;
    const open = status === '待交办' || status === '整改中' || status === '退回重改';
    if (open && row.deadline !== undefined && row.deadline < asOf) count.overdue++;
  }
  if (count.total > 0) {
    count.rectifiedRate = count.rectified / count.total;
    count.closedRate = count.closed / count.total;
  }
  return count;
}
