import { rowCheck } from '../../row-check.js';

export const subjectLevelDiffers = rowCheck(
  'finding',
  {
    code: 'ROW-091',
    severity: 'warning',
    title: '问题对象与检查项的对象不一样',
    why: '户的问题记在村上，就数不清涉及多少户。',
    fix: ['核对问题对象；确实不同的，在备注写明原因。'],
  },
  ({ subjectLevel, checkItemId, note }, { report, plan }) => {
    const item = plan.items.find((i) => i.id === checkItemId);
    if (!item || subjectLevel === undefined || note !== undefined || item.subject === subjectLevel) return;
    report('subjectLevel', {
      found: subjectLevel,
      expected: [item.subject],
      message: `问题对象填的是“${subjectLevel}”，检查项 ${item.id} 的对象是“${item.subject}”。`,
    });
  },
);
