import { rowCheck } from '../../row-check.js';

const FIELDS = [
  ['riskOccurredAt', '风险发生日期'],
  ['discoveredAt', '风险发现日期'],
  ['identifiedAt', '识别时间'],
  ['eliminatedAt', '风险消除时间'],
  ['disaster.date', '受灾日期'],
  ['visitDate', '入户日期'],
] as const;

export const householdDateAfterAsOf = rowCheck(
  'household',
  {
    code: 'ROW-062',
    severity: 'error',
    title: '日期晚于数据截止日期',
    why: '数据截止日期以后的事还没有发生，不能算进来。',
    fix: ['核对日期；情况更新了的，把封面的数据截止日期改晚。'],
  },
  (values, { report, asOf }) => {
    for (const [key, name] of FIELDS) {
      const day = values[key];
      if (day !== undefined && day > asOf.slice(0, day.length))
        report(key, { found: day, message: `${name}是 ${day}，晚于数据截止日期 ${asOf}。` });
    }
  },
);
