import { rowCheck } from '../../row-check.js';

export const monitorDatesOrder = rowCheck(
  'household',
  {
    code: 'ROW-052',
    severity: 'error',
    title: '风险发生、发现、识别、消除的先后不对',
    why: '先发生、再发现、再识别、最后消除，发现和识别是否及时就按这些日期计算。',
    fix: ['核对这几个日期。'],
  },
  ({ riskOccurredAt, discoveredAt, identifiedAt, eliminatedAt }, { report }) => {
    const steps = [
      ['riskOccurredAt', '风险发生日期', riskOccurredAt],
      ['discoveredAt', '风险发现日期', discoveredAt],
      ['identifiedAt', '识别时间', identifiedAt],
      ['eliminatedAt', '风险消除时间', eliminatedAt],
    ] as const;
    let before: (typeof steps)[number] | undefined;
    for (const step of steps) {
      const [key, name, day] = step;
      if (day === undefined) continue;
      // A month and a day are compared by month: 2021-06 is not before 2021-06-15.
      const length = Math.min(day.length, before?.[2]?.length ?? day.length);
      if (before?.[2] && day.slice(0, length) < before[2].slice(0, length)) {
        report(key, { found: day, message: `${name}是 ${day}，早于${before[1]} ${before[2]}。` });
      }
      before = step;
    }
  },
);
