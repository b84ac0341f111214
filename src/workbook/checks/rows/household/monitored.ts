import type { RowValues } from '../../row-check.js';

/** One of the three 监测对象 categories, eliminated or not. */
export const hasMonitorCategory = ({ monitorCategory }: RowValues['household']): boolean =>
  monitorCategory !== undefined && monitorCategory !== '非监测对象';
