import { crossCheck } from '../cross-check.js';
import { groupBy, visited } from './groups.js';

const MOST = 30;

/** People are told apart by name within the cell 排查人. */
const namesIn = (text: string): string[] => [...new Set(text.split(/[、，,;；\s]+/).filter((name) => name !== ''))];

export const tooManyVisitsADay = crossCheck(
  {
    code: 'QUAL-002',
    severity: 'suspected',
    title: '一个人一天入户太多',
    why: `按一户二十分钟算，一个人一天走不完 ${MOST} 户；超过的往往没有真到户里。`,
    fix: ['核对排查人和入户日期，按实际走访的改。'],
  },
  ({ households }, { report }) => {
    const walks = visited(households).flatMap((household) => {
      const { visitDate, inspectors } = household.values;
      return visitDate === undefined ? [] : namesIn(inspectors ?? '').map((name) => ({ name, visitDate, household }));
    });
    for (const group of groupBy(walks, ({ name, visitDate }) => `${name}\u0000${visitDate}`).values()) {
      if (group.length <= MOST) continue;
      const { name, visitDate, household } = group[0]!;
      const message = `排查人“${name}”${visitDate} 这一天入户 ${group.length} 户。`;
      report('household', household, 'inspectors', { found: name, expected: [`不超过 ${MOST} 户`], message });
    }
  },
);
