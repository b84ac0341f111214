import type { Finding } from '../village-data.js';
import { daysBetween } from './calendar.js';
import type { Derivation } from './derivation.js';

/** States in which no deadline runs. */
const SETTLED: ReadonlySet<string> = new Set(['已整改待复核', '已销号', '长期坚持', '作废']);

const isSettled = (status: string | undefined): boolean => status !== undefined && SETTLED.has(status);

/** `finding.overdue`: the deadline has passed on the 数据截止日期 and the matter is not settled. No deadline, not overdue. */
export const overdue: Derivation<Finding, boolean> = {
  key: 'overdue',
  name: '是否逾期',
  type: 'bool',
  compute: ({ values: { deadline, status } }, { asOf }) => ({
    value: deadline !== undefined && !isSettled(status) && daysBetween(asOf, deadline) < 0,
  }),
};
