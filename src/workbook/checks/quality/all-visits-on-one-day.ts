import { crossCheck } from '../cross-check.js';
import { groupBy } from './groups.js';

const ENOUGH = 10;

export const allVisitsOnOneDay = crossCheck(
  {
    code: 'QUAL-017',
    severity: 'suspected',
    title: '走访记录全在同一天',
    why: '跟踪走访是平时的工作，全部走访都在同一天，往往是事后统一补的。',
    fix: ['对照走访记录本，按实际走访的日期改；确实同一天走完的不用改。'],
  },
  ({ optional = {} }, { report }) => {
    const dated = (optional.visit ?? []).filter(({ values }) => values.date !== undefined);
    const days = groupBy(dated, ({ values }) => values.date as string);
    if (dated.length < ENOUGH || days.size !== 1) return;
    const [day] = [...days.keys()];
    report('visit', dated[0]!, 'date', { found: day!, message: `${dated.length} 次走访的日期全是 ${day}。` });
  },
);
