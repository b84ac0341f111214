import { crossCheck } from '../cross-check.js';
import { groupBy, visited } from './groups.js';

const ENOUGH = 10;

export const visitsOnOneDay = crossCheck(
  {
    code: 'QUAL-001',
    severity: 'suspected',
    title: '全部入户在同一天',
    why: '一户一户走访要好几天，入户日期全是同一天，往往是事后统一填的。',
    fix: ['对照入户排查表，按实际走访的日期改；确实同一天走完的不用改。'],
  },
  ({ households }, { report }) => {
    const dated = visited(households).filter(({ values }) => values.visitDate !== undefined);
    const days = groupBy(dated, ({ values }) => values.visitDate);
    if (dated.length < ENOUGH || days.size !== 1) return;
    const [day] = [...days.keys()];
    report('household', dated[0]!, 'visitDate', {
      found: day!,
      message: `${dated.length} 户的入户日期全是 ${day}。`,
    });
  },
);
