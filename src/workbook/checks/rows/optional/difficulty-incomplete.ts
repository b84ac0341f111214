import { rowCheck } from '../../row-check.js';

export const difficultyIncomplete = rowCheck(
  'difficulty',
  {
    code: 'ROW-109',
    severity: 'warning',
    title: '困难的解决情况前后矛盾',
    why: '困难解决了没有、什么时候由谁解决的，要说清楚才能判定是否及时。',
    fix: ['核对是否解决、解决日期和由谁解决。'],
  },
  ({ resolved, resolvedAt, resolvedBy }, { report }) => {
    if (resolved === '是' && resolvedBy === undefined)
      report('resolvedBy', { message: '困难已经解决，没有填由谁解决。' });
    if (resolved === '否' && resolvedAt !== undefined)
      report('resolved', { found: '否', message: `是否解决填“否”，又填了解决日期 ${resolvedAt}。` });
  },
);
