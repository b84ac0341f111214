import { rowCheck } from '../../row-check.js';

export const problemWithoutNote = rowCheck(
  'manualCheck',
  {
    code: 'ROW-081',
    severity: 'warning',
    title: '核查有问题，没有写情况',
    why: '台账和报告要写清是什么问题，只写“有问题”没法整改。',
    fix: ['在“情况说明”写清楚谁、什么事、差在哪里。'],
  },
  ({ item, answer, note }, { report, plan }) => {
    if (answer === undefined || note !== undefined) return;
    const known = plan.items.find((i) => i.id === item);
    if (answer === '有问题' || (known && known.problemWhen === (answer as string)))
      report('note', { message: '核查结果是有问题，没有写情况说明。' });
  },
);
