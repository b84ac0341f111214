import { type AnyBook, crossCheck } from '../cross-check.js';

export const villagesWithoutRow = crossCheck<AnyBook>(
  {
    code: 'ROW-123',
    severity: 'warning',
    title: '责任体系缺少村',
    why: '一级抓一级，每个村都要有包村领导和包村干部。',
    fix: ['给缺少的村补一行。'],
  },
  ({ tables = {} }, { plan, reportSheet }) => {
    const rows = tables.responsibility;
    if (!rows) return;
    const there = new Set(rows.map(({ values }) => values.village));
    const missing = plan.villages.filter(({ code }) => !there.has(code)).map(({ name }) => name);
    if (missing.length > 0) reportSheet('责任体系', { message: `缺少${missing.length}个村：${missing.join('、')}。` });
  },
);
