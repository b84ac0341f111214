import { type Household, isCounted, type Person, type VillageData } from '../model/index.js';
import { amount, counted, type Fact, stated } from './fact.js';

const monitorCategories = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'] as const;

/** 村情: who lives in the village (FACTS 10.1). Persons are those that count: 在册 and who came in. */
export function populationFacts({ village, households }: VillageData): Fact[] {
  const { values, at } = village;
  const persons = personsOf(households);
  const poor = households.filter((h) => h.values.householdType === '脱贫户');
  const where = (test: (person: Person) => boolean): Person[] => persons.filter(test);
  return [
    stated('村情.户籍户数', '户', values.registeredHouseholds, at),
    stated('村情.户籍人口', '人', values.registeredPopulation, at),
    stated('村情.常住户数', '户', values.residentHouseholds, at),
    stated('村情.常住人口', '人', values.residentPopulation, at),
    stated('村情.村民小组数', '个', values.groupCount, at),
    stated('村情.劳动力数', '人', values.labourForce, at),
    counted('村情.在册户数', '户', households),
    counted('村情.在册人数', '人', persons),
    counted('村情.脱贫户数', '户', poor),
    counted('村情.脱贫人数', '人', personsOf(poor)),
    ...monitoredFacts(households),
    counted(
      '村情.低保户数',
      '户',
      households.filter((h) => h.persons.some((p) => isCounted(p) && p.values.dibao === '是')),
    ),
    counted(
      '村情.低保人数',
      '人',
      where((p) => p.values.dibao === '是'),
    ),
    counted(
      '村情.特困人数',
      '人',
      where((p) => p.values.tekun === '集中供养' || p.values.tekun === '分散供养'),
    ),
    counted(
      '村情.残疾人数',
      '人',
      where((p) => p.values.health?.includes('残疾') ?? false),
    ),
  ];
}

/** FACTS 10.3, rule 10: the three categories add up; eliminated ones are kept apart. */
function monitoredFacts(households: readonly Household[]): Fact[] {
  const isOf = (category: string) => (h: Household) => h.values.monitorCategory === category;
  const eliminated = (h: Household): boolean => h.values.riskEliminated === '是';
  const listed = households.filter((h) => monitorCategories.some((category) => isOf(category)(h)));
  const group = (prefix: string, members: readonly Household[]): Fact[] => [
    counted(`${prefix}户数`, '户', members),
    counted(`${prefix}人数`, '人', personsOf(members)),
  ];
  return [
    ...group('村情.监测', listed),
    ...group(
      '村情.监测未消除',
      listed.filter((h) => !eliminated(h)),
    ),
    ...group('村情.监测已消除', listed.filter(eliminated)),
    ...group(
      '村情.新纳入',
      listed.filter((h) => h.values.newThisRound === '是'),
    ),
    ...monitorCategories.flatMap((category) => group(`村情.${category}.`, listed.filter(isOf(category)))),
  ];
}

const personsOf = (households: readonly Household[]): Person[] =>
  households.flatMap((h) => h.persons.filter(isCounted));

/** 排查力量: the five kinds the plan names (section 四（二）), as the village states them. */
export function forceFacts({ village: { values, at } }: VillageData): Fact[] {
  const forces = [
    stated('力量.基层干部', '人', values['inspection.inspectors.cadres'], at),
    stated('力量.帮扶联系人', '人', values['inspection.inspectors.helpers'], at),
    stated('力量.村民小组长', '人', values['inspection.inspectors.groupLeaders'], at),
    stated('力量.农村党员', '人', values['inspection.inspectors.partyMembers'], at),
    stated('力量.网格员', '人', values['inspection.inspectors.gridWorkers'], at),
  ];
  const known = forces.filter((f) => f.value !== null);
  const total = known.reduce((sum, f) => sum + (f.value ?? 0), 0);
  return [...forces, { ...amount('力量.合计', '人', total, []), value: known.length ? total : null, rows: [at] }];
}
