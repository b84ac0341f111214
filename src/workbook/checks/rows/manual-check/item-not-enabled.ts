import { rowCheck } from '../../row-check.js';

export const itemNotEnabled = rowCheck(
  'manualCheck',
  {
    code: 'ROW-080',
    severity: 'warning',
    title: '检查项没有启用',
    why: '方案里没有启用的补充检查项不进报告，填了也不会统计。',
    fix: ['删掉这一行；需要启用的，由镇里修改方案。'],
  },
  ({ item, answer }, { report, plan }) => {
    if (item === undefined || answer === undefined) return;
    if (plan.items.find((i) => i.id === item)?.enabled === false)
      report('item', { found: item, message: `检查项 ${item} 在方案里没有启用。` });
  },
);
