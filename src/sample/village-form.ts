import type { Plan } from '../plan/index.js';
import { GROUPS } from './families.js';
import type { Random } from './random.js';
import type { Family, VillageRow } from './rows.js';
import type { Staff } from './staff.js';

const OK = ['road', 'bus', 'power', 'water', 'broadband', 'irrigation'].map((key) => `infrastructure.${key}.ok`);
const SERVICES = ['school', 'clinic', 'doctor', 'culture', 'garbagePoints', 'sanitation'].map(
  (key) => `services.${key}.ok`,
);
const MECHANISMS = [
  'monitoring',
  'dropoutControl',
  'illness',
  'housing',
  'water',
  'lowIncomeRisk',
  'lowIncomeHelp',
  'dataComparison',
  'warning',
];

/** 村情况: totals that agree with the rows. */
export function makeVillageForm(random: Random, families: readonly Family[], plan: Plan, staff: Staff): VillageRow {
  const sum = (of: (family: Family) => number) => families.reduce((total, family) => total + of(family), 0);
  const form: Record<string, string | number> = {
    isOutOfPovertyVillage: '是',
    groupCount: GROUPS,
    registeredHouseholds: families.length,
    registeredPopulation: sum(({ household }) => household.memberCount ?? 0),
    residentHouseholds: sum(({ household }) => ((household.residentCount ?? 0) > 0 ? 1 : 0)),
    residentPopulation: sum(({ household }) => household.residentCount ?? 0),
    labourForce: sum(({ household }) => household.labourCount ?? 0),
    collectiveIncome: random.int(120, 680) / 10,
    partySecretary: staff.secretary,
    firstSecretary: staff.firstSecretary,
    infoOfficer: staff.infoOfficer,
    packageCadre: staff.packageCadre,
    contactPhone: '0561-4000000',
    'inspection.start': plan.inspection.start,
    'inspection.end': '2021-12-20',
    'inspection.teams': staff.teams.length,
    'inspection.plan': '村“两委”会议研究分工，按村民小组分片包干、逐户走访',
    'inspection.mobilization.date': '2021-12-11',
    'inspection.mobilization.persons': random.int(25, 48),
    'inspection.training.date': '2021-12-11',
    'inspection.training.topic': '排查内容、入户方法和工作簿填写要求',
    'inspection.training.persons': random.int(20, 36),
    'inspection.inspectors.cadres': random.int(5, 8),
    'inspection.inspectors.helpers': random.int(4, 9),
    'inspection.inspectors.groupLeaders': GROUPS,
    'inspection.inspectors.partyMembers': random.int(6, 15),
    'inspection.inspectors.gridWorkers': 4,
    'inspection.householdMeetings': random.int(3, GROUPS),
    'services.school.count': 1,
    'services.clinic.count': 1,
    'services.doctor.count': 2,
    'services.culture.count': 1,
    'services.garbagePoints.count': random.int(8, 20),
  };
  for (const key of [...OK, ...SERVICES]) form[key] = '是';
  for (const key of MECHANISMS) {
    form[`mechanisms.${key}.state`] = '健全';
    form[`mechanisms.${key}.docRef`] = '镇统一制度，村内上墙公示';
  }
  return form as VillageRow;
}
