import { rowCheck } from '../../row-check.js';

export const newThisRoundTooEarly = rowCheck(
  'household',
  {
    code: 'ROW-053',
    severity: 'warning',
    title: '本次新纳入的识别时间早于排查开始',
    why: '排查开始以前识别的，不是本次新纳入。',
    fix: ['核对识别时间和“本次新纳入”。'],
  },
  ({ newThisRound, identifiedAt }, { report, plan }) => {
    const start = plan.inspection.start.slice(0, 7);
    if (newThisRound !== '是' || identifiedAt === undefined || identifiedAt >= start) return;
    report('identifiedAt', {
      found: identifiedAt,
      message: `本次新纳入填“是”，识别时间是 ${identifiedAt}，排查从 ${plan.inspection.start} 开始。`,
    });
  },
);
