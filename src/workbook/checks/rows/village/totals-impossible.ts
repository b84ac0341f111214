import { rowCheck } from '../../row-check.js';

const PAIRS = [
  ['registeredPopulation', '户籍人口', 'registeredHouseholds', '户籍户数', 'error'],
  ['residentPopulation', '常住人口', 'residentHouseholds', '常住户数', 'error'],
  ['registeredPopulation', '户籍人口', 'labourForce', '劳动力数', 'error'],
  ['registeredHouseholds', '户籍户数', 'residentHouseholds', '常住户数', 'warning'],
  ['registeredPopulation', '户籍人口', 'residentPopulation', '常住人口', 'warning'],
] as const;

export const totalsImpossible = rowCheck(
  'village',
  {
    code: 'ROW-070',
    severity: 'error',
    title: '户数、人口、劳动力的大小关系不对',
    why: '人口不会少于户数，劳动力不会多于人口，常住一般不多于户籍。',
    fix: ['核对这两个数。'],
  },
  (values, { report }) => {
    for (const [more, moreName, less, lessName, severity] of PAIRS) {
      const [a, b] = [values[more], values[less]];
      if (a !== undefined && b !== undefined && b > a)
        report(less, { severity, found: String(b), message: `${lessName} ${b}，大于${moreName} ${a}。` });
    }
  },
);
