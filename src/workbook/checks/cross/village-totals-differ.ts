import { isCounted, type VillageData } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

const TOTALS: [
  key: 'registeredHouseholds' | 'registeredPopulation' | 'residentPopulation' | 'labourForce',
  name: string,
  unit: string,
  count: (data: VillageData) => number | undefined,
  rows: string,
][] = [
  ['registeredHouseholds', '户籍户数', '户', ({ households }) => households.length, '农户表'],
  [
    'registeredPopulation',
    '户籍人口',
    '人',
    ({ households, strayPersons }) =>
      households.reduce((n, h) => n + h.persons.filter(isCounted).length, strayPersons.filter(isCounted).length),
    '家庭成员表',
  ],
  [
    'residentPopulation',
    '常住人口',
    '人',
    ({ households }) => sum(households.map((h) => h.values.residentCount)),
    '农户表',
  ],
  ['labourForce', '劳动力数', '人', ({ households }) => sum(households.map((h) => h.values.labourCount)), '农户表'],
];

const sum = (counts: (number | undefined)[]): number | undefined =>
  counts.reduce<number | undefined>(
    (total, count) => (total === undefined || count === undefined ? undefined : total + count),
    0,
  );

/** Control totals of 村情况 against the rows. */
export const villageTotalsDiffer = crossCheck(
  {
    code: 'CROSS-012',
    severity: 'warning',
    title: '村情况的总数与表里数出来的不一致',
    why: '总数用来核对有没有漏户漏人。报告里的数以表里的行为准。',
    fix: ['核对有没有漏录的户和人；没有漏的，改村情况的总数。'],
  },
  (data, { report }) => {
    for (const [key, name, unit, count, rows] of TOTALS) {
      const typed = data.village.values[key];
      const counted = count(data);
      if (typed === undefined || counted === undefined || typed === counted) continue;
      const message = `${name}填的是 ${typed} ${unit}，${rows}里数出来是 ${counted} ${unit}。`;
      report('village', data.village, key, { found: String(typed), expected: [String(counted)], message });
    }
  },
);
