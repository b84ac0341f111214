import { disable } from './people.js';
import type { Family, HouseholdRow, PersonRow } from './rows.js';

/** A problem that can be put into rows and taken out again. */
export interface Problem {
  /** Item that holds the finding. */
  item: string;
  /** Share of all households in the profile `normal`. */
  rate: number;
  /** At least so many in a `normal` village. */
  least: number;
  /** The person or household it can happen to; undefined: not in this family. */
  find(family: Family): { household: HouseholdRow; person?: PersonRow } | undefined;
  spoil(household: HouseholdRow, person: PersonRow): void;
  /** Undoes it, as rectification does; absent: takes longer than the inspection. */
  mend?(household: HouseholdRow, person: PersonRow): void;
}

const isMonitored = ({ household }: Family) =>
  household.monitorCategory !== '非监测对象' && household.riskEliminated === '否';
const isPoor = ({ household }: Family) =>
  household.householdType === '脱贫户' || household.monitorCategory !== '非监测对象';

const personWho = (test: (person: PersonRow, family: Family) => boolean) => (family: Family) => {
  const person = family.persons.find((one) => test(one, family));
  return person && { household: family.household, person };
};
const householdWhich = (test: (family: Family) => boolean) => (family: Family) =>
  test(family) ? { household: family.household } : undefined;

const withoutAid = (_: HouseholdRow, person: PersonRow) => {
  person.insuranceAidCategory = '无';
  delete person.insuranceAidAmount;
};
const withAid =
  (category: NonNullable<PersonRow['insuranceAidCategory']>, amount: number) =>
  (_: HouseholdRow, person: PersonRow) => {
    person.insuranceAidCategory = category;
    person.insuranceAidAmount = amount;
  };
const covered = (household: HouseholdRow, person: PersonRow) => {
  household.lowIncomeTags = ['低保户'];
  Object.assign(person, { dibao: '是', dibaoAmount: 380, dibaoAdjustedAt: '2021-12' });
};
const uncovered = (person: PersonRow) => {
  person.dibao = '否';
  delete person.dibaoAmount;
  delete person.dibaoAdjustedAt;
};
const dilapidate = (grade: 'C' | 'D') => (household: HouseholdRow) => {
  Object.assign(household, { houseGrade: grade, dilapidated: '是', houseStructure: '砖木' });
};

export const PROBLEMS: readonly Problem[] = [
  {
    item: '5.12',
    rate: 0.012,
    least: 2,
    find: personWho(
      (p, family) =>
        !isPoor(family) && p.insuranceAidCategory === '无' && p.insuredResident === '是' && p.relation !== '本人或户主',
    ),
    spoil: (_, person) => Object.assign(person, { insuredResident: '否', criticalInsurance: '否' }),
    mend: (_, person) => Object.assign(person, { insuredResident: '是', criticalInsurance: '是' }),
  },
  {
    item: '5.16',
    rate: 0.008,
    least: 2,
    find: personWho((p) => p.familyDoctorSigned === '是' && (p.chronicDiseases ?? []).some((d) => d !== '其他')),
    spoil: (_, person) => Object.assign(person, { familyDoctorSigned: '否' }),
    mend: (_, person) => Object.assign(person, { familyDoctorSigned: '是' }),
  },
  {
    item: '5.13',
    rate: 0.002,
    least: 1,
    find: personWho((p, family) => isMonitored(family) && p.insuranceAidCategory === '监测对象'),
    spoil: withoutAid,
    mend: withAid('监测对象', 160),
  },
  {
    item: '5.15',
    rate: 0.002,
    least: 1,
    find: personWho((p, family) => !isMonitored(family) && p.insuranceAidCategory === '低保'),
    spoil: withoutAid,
    mend: withAid('低保', 270),
  },
  {
    item: '5.14',
    rate: 0,
    least: 0,
    find: personWho((p) => p.tekun !== '否'),
    spoil: withoutAid,
    mend: withAid('特困', 320),
  },
  {
    item: '5.23',
    rate: 0.006,
    least: 1,
    find: householdWhich(({ household }) => household['water.qualityOk'] === '是'),
    spoil: (household) => Object.assign(household, { 'water.source': '自备井', 'water.qualityOk': '否' }),
    mend: (household) => Object.assign(household, { 'water.source': '集中供水', 'water.qualityOk': '是' }),
  },
  {
    item: '5.22',
    rate: 0.005,
    least: 1,
    find: householdWhich(({ household }) => household['water.quantityOk'] === '是'),
    spoil: (household) =>
      Object.assign(household, { 'water.quantityOk': '否', 'water.outageDays': 45, 'water.reliabilityOk': '否' }),
    mend: (household) =>
      Object.assign(household, { 'water.quantityOk': '是', 'water.outageDays': 5, 'water.reliabilityOk': '是' }),
  },
  {
    item: '5.20',
    rate: 0.004,
    least: 1,
    find: householdWhich(
      (family) => family.household.dilapidated === '否' && family.household.elderlyAlone === '否' && !isPoor(family),
    ),
    spoil: dilapidate('C'),
  },
  {
    item: '5.21',
    rate: 0.001,
    least: 0,
    find: householdWhich(
      ({ household }) => household.elderlyAlone === '是' && household.lowIncomeTags?.[0] === '非低收入户',
    ),
    spoil: (household) => {
      dilapidate('D')(household);
      household.childrenHousingGood = '是';
    },
  },
  {
    item: '5.10',
    rate: 0.001,
    least: 1,
    find: personWho((p) => p.schoolStatus === '九年级' || p.schoolStatus === '八年级'),
    spoil: (_, person) => {
      Object.assign(person, { schoolStatus: '非在校生', dropout: '是', dropoutReason: '厌学', education: '小学' });
      delete person.schoolName;
    },
    mend: (_, person) => {
      Object.assign(person, { schoolStatus: '九年级', schoolName: '镇中心中学', dropout: '否' });
      delete person.dropoutReason;
      delete person.education;
    },
  },
  {
    item: '6.8',
    rate: 0.001,
    least: 1,
    find: householdWhich((family) => isMonitored(family) && family.household.riskTypes?.[0] === '因残'),
    spoil: (household) => {
      household['helper.name'] = '未安排';
      for (const key of ['helper.unit', 'helper.duty', 'helper.phone'] as const) delete household[key];
    },
    mend: (household) =>
      Object.assign(household, { 'helper.name': '于文兰', 'helper.unit': '镇党政办', 'helper.duty': '干部' }),
  },
  {
    item: '6.12',
    rate: 0,
    least: 0,
    find: householdWhich(isMonitored),
    spoil: (household) => Object.assign(household, { inNationalSystem: '否' }),
    mend: (household) => Object.assign(household, { inNationalSystem: '是' }),
  },
  {
    item: '8.6',
    rate: 0.001,
    least: 1,
    find: personWho(
      (p, family) =>
        isPoor(family) &&
        p.labour === '普通劳动力' &&
        p.dibao === '否' &&
        p.schoolStatus === '非在校生' &&
        p.relation !== '本人或户主' &&
        p.health?.[0] === '健康',
    ),
    spoil: (_, person) => {
      disable(person, '精神', 2);
      Object.assign(person, { labour: '丧失劳动力', stableIncome: '否' });
      for (const key of ['workRegion', 'workMonths', 'employer', 'phone'] as const) delete person[key];
    },
    mend: covered,
  },
  {
    item: '8.7',
    rate: 0,
    least: 0,
    find: personWho(
      (p, family) => isPoor(family) && p.labour === '弱劳动力或半劳动力' && p.dibao === '否' && p.tekun === '否',
    ),
    spoil: (_, person) => Object.assign(person, { stableIncome: '否' }),
    mend: covered,
  },
  {
    item: '8.8',
    rate: 0.001,
    least: 0,
    find: personWho(
      (p, family) =>
        family.household.lowIncomeTags?.[0] === '低保户' &&
        p.dibao === '是' &&
        family.persons.length > 1 &&
        p.disabilityLevel === '二级',
    ),
    spoil: (_, person) => {
      uncovered(person);
      withAid('重度残疾', 320)(_, person);
    },
    mend: covered,
  },
  {
    item: '8.9',
    rate: 0,
    least: 0,
    find: personWho(
      (p, family) =>
        family.household.lowIncomeTags?.[0] === '低保户' && p.health?.[0] === '大病' && family.persons.length > 1,
    ),
    spoil: (_, person) => {
      uncovered(person);
      withAid('监测对象', 160)(_, person);
    },
    mend: covered,
  },
  {
    item: '4.5',
    rate: 0.003,
    least: 1,
    find: householdWhich((family) => !isPoor(family) && family.household['disaster.type'] === '无'),
    spoil: (household) =>
      Object.assign(household, {
        'disaster.type': '旱涝',
        'disaster.date': '2021-08-12',
        'disaster.loss': 12800,
        'disaster.housing': '否',
        'disaster.helped': '是',
        'disaster.resolved': '否',
      }),
  },
  {
    item: '6.10',
    rate: 0.001,
    least: 1,
    find: householdWhich((family) => isMonitored(family) && family.household.newThisRound === '否'),
    spoil: (household) => Object.assign(household, { riskOccurredAt: '2021-01-10' }),
  },
  {
    item: '3.4',
    rate: 0,
    least: 0,
    find: householdWhich((family) => isMonitored(family) && family.household.newThisRound === '否'),
    spoil: (household) => Object.assign(household, { riskOccurredAt: '2020-11-10', discoveredAt: '2021-01-20' }),
  },
  {
    item: '4.1',
    rate: 0,
    least: 0,
    find: householdWhich(isMonitored),
    spoil: (household) => Object.assign(household, { clothingOk: '否' }),
    mend: (household) => Object.assign(household, { clothingOk: '是' }),
  },
  {
    item: '5.20',
    rate: 0,
    least: 0,
    find: householdWhich(isMonitored),
    spoil: dilapidate('C'),
  },
  {
    item: '5.23',
    rate: 0,
    least: 0,
    find: householdWhich(isMonitored),
    spoil: (household) => Object.assign(household, { 'water.source': '自备井', 'water.qualityOk': '否' }),
  },
];
