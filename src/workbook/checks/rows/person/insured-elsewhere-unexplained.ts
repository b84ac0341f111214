import { rowCheck } from '../../row-check.js';

export const insuredElsewhereUnexplained = rowCheck(
  'person',
  {
    code: 'ROW-027',
    severity: 'warning',
    title: '异地参保没有写明在哪里',
    why: '异地参保要有说法，才能算作已经参保。',
    fix: ['在“参保说明”写明参保地。'],
  },
  ({ insuredElsewhere, insuredNote }, { report }) => {
    if (insuredElsewhere === '是' && insuredNote === undefined)
      report('insuredNote', { message: '异地参保填“是”，没有写参保说明。' });
  },
);
