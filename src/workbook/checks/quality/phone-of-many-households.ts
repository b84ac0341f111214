import { maskNumbers } from '../../../diagnostics/index.js';
import { crossCheck } from '../cross-check.js';
import { groupBy } from './groups.js';

/** Two households with one number are often parents and children. */
const MOST = 2;

export const phoneOfManyHouseholds = crossCheck(
  {
    code: 'QUAL-004',
    severity: 'suspected',
    title: '很多户用同一个电话',
    why: '电话是回访、核实用的。几户同一个号码，往往是拿干部的号码代填的。',
    fix: ['填本户自己的电话；确实没有电话的空着。'],
  },
  ({ households }, { report, place }) => {
    for (const [phone, group] of groupBy(households, ({ values }) => values.phone)) {
      if (group.length <= MOST) continue;
      const message = `有 ${group.length} 户的户联系电话都是 ${maskNumbers(phone)}。`;
      const [first, second] = group;
      const related = [{ place: place('household', second!, 'phone'), message: '下一户在这里' }];
      report('household', first!, 'phone', { found: phone, message, related });
    }
  },
);
