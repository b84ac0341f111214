import { rowCheck } from '../../row-check.js';

export const waterContradiction = rowCheck(
  'household',
  {
    code: 'ROW-059',
    severity: 'warning',
    title: '取水时间、断水天数与饮水结论不一致',
    why: '取水太远、断水太久，用水就不方便、供水就没有保证。',
    fix: ['核实后改结论或者改时间、天数。'],
  },
  (values, { report, plan }) => {
    const minutes = values['water.fetchMinutes'];
    const days = values['water.outageDays'];
    if (minutes !== undefined && minutes > plan.settings.fetchMinutes && values['water.convenienceOk'] === '是') {
      report('water.convenienceOk', {
        found: '是',
        message: `用水方便填“是”，取水要 ${minutes} 分钟（标准不超过 ${plan.settings.fetchMinutes} 分钟）。`,
      });
    }
    if (days !== undefined && days > plan.settings.outageDays && values['water.reliabilityOk'] === '是') {
      report('water.reliabilityOk', {
        found: '是',
        message: `供水有保证填“是”，一年断水 ${days} 天（标准不超过 ${plan.settings.outageDays} 天）。`,
      });
    }
  },
);
