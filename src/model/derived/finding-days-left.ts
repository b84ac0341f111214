import type { Finding } from '../village-data.js';
import { daysBetween } from './calendar.js';
import type { Derivation } from './derivation.js';
import { missing } from './missing.js';

/** `finding.daysLeft`: days from the 数据截止日期 to the deadline; negative when it has passed. */
export const daysLeft: Derivation<Finding, number> = {
  key: 'daysLeft',
  name: '距整改时限天数',
  type: 'int',
  compute: ({ values: { deadline } }, { asOf }) =>
    deadline === undefined ? missing('整改时限') : { value: daysBetween(asOf, deadline) },
};
