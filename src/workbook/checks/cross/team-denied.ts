import { crossCheck } from '../cross-check.js';

export const teamDenied = crossCheck(
  {
    code: 'CROSS-031',
    severity: 'suspected',
    title: '有驻村工作队，满意度填了“不涉及”',
    why: '“不涉及”是指本村没有驻村工作队；有工作队的村，受访人不了解的应填“不了解”。',
    fix: ['核对对驻村工作队的回答，不了解的改为“不了解”。'],
  },
  ({ optional = {} }, { report }) => {
    if (!optional.workTeam) return;
    for (const row of optional.satisfaction ?? [])
      if (row.values.workTeam === '不涉及')
        report('satisfaction', row, 'workTeam', { found: '不涉及', message: '本村登记了驻村工作队，这里填“不涉及”。' });
  },
);
