import type { Plan } from '../plan/index.js';
import { fullName } from './names.js';
import { disable, mobile } from './people.js';
import type { Random } from './random.js';
import type { Family, PersonRow } from './rows.js';

const AID: Readonly<Record<string, number>> = { 特困: 320, 低保: 270, 监测对象: 160, 脱贫人口: 130, 重度残疾: 320 };
const UNITS = ['镇党政办', '镇农业综合服务站', '镇民政办', '镇中心学校', '区农业农村局'];

const aid = (person: PersonRow, category: NonNullable<PersonRow['insuranceAidCategory']>): void => {
  person.insuranceAidCategory = category;
  person.insuranceAidAmount = AID[category]!;
};

/** Makes some of the families 脱贫户, 监测对象 of the three kinds, 低保 and 特困, with all that belongs to it. */
export function giveStanding(random: Random, families: readonly Family[], plan: Plan): void {
  const ordinary = families.filter(({ persons }) => persons.length > 1);
  const poor = random.some(ordinary, Math.max(3, Math.round(families.length * 0.08)));
  for (const family of poor) leftPoverty(random, family);
  const count = Math.max(5, Math.round(families.length * 0.02));
  const kinds = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'] as const;
  const rest = ordinary.filter((family) => !poor.includes(family));
  const marginal = random.some(rest, count);
  for (let index = 0; index < count; index++) {
    const kind = kinds[index % 3]!;
    const family = kind === '脱贫不稳定户' ? poor[Math.floor(index / 3)] : marginal[index];
    if (family) monitor(random, family, kind, index, plan);
  }
  const others = families.filter(({ household }) => household.monitorCategory === '非监测对象');
  for (const family of random.some(others, Math.max(2, Math.round(families.length * 0.03))))
    lowIncome(random, family, plan);
  const elders = others.filter(
    ({ persons, household }) =>
      persons.length === 1 && household.elderlyAlone === '是' && household.lowIncomeTags?.[0] === '非低收入户',
  );
  for (const family of elders.slice(0, Math.max(1, Math.round(families.length * 0.01)))) destitute(random, family);
}

function helper(random: Random, { household }: Family): void {
  Object.assign(household, {
    'helper.name': fullName(random, random.chance(0.6) ? '男' : '女'),
    'helper.unit': random.pick(UNITS),
    'helper.duty': '干部',
    'helper.phone': mobile(random),
  });
}

function leftPoverty(random: Random, family: Family): void {
  family.household.householdType = '脱贫户';
  family.household.inNationalSystem = '是';
  if (random.chance(0.3))
    Object.assign(family.household, { renovationYear: random.int(2014, 2019), renovationKind: '危房改造' });
  for (const person of family.persons) aid(person, '脱贫人口');
  helper(random, family);
}

type Kind = '脱贫不稳定户' | '边缘易致贫户' | '突发严重困难户';

function monitor(random: Random, family: Family, kind: Kind, index: number, plan: Plan): void {
  const { household, persons } = family;
  const sick = persons.find((p) => p.relation === '本人或户主')!;
  const fresh = index === 1;
  const month = fresh ? '12' : String(random.int(3, 9)).padStart(2, '0');
  const severe = kind === '突发严重困难户';
  Object.assign(household, {
    monitorCategory: kind,
    riskOccurredAt: fresh ? `${plan.year}-11-20` : `${plan.year}-${String(Number(month) - 1).padStart(2, '0')}-20`,
    discoveredAt: fresh ? `${plan.year}-12-13` : `${plan.year}-${month}-05`,
    identifiedAt: `${plan.year}-${month}`,
    discoverWay: fresh ? '本次大排查' : random.pick(['农户申报', '干部走访排查', '部门预警'] as const),
    newThisRound: fresh ? '是' : '否',
    riskTypes: severe ? ['因病'] : index % 2 === 0 ? ['因病'] : ['因残'],
    riskEliminated: index === 3 ? '是' : '否',
    inNationalSystem: '是',
  });
  if (index === 3) Object.assign(household, { eliminatedAt: `${plan.year}-11`, eliminateMode: '帮扶消除' });
  if (household.riskTypes?.includes('因病')) {
    if (!severe) {
      sick.health = ['长期慢性病'];
      sick.chronicDiseases = ['高血压'];
      sick.familyDoctorSigned = '是';
      delete sick.disabilityCertNo;
      delete sick.disabilityLevel;
      delete sick.disabilityType;
    } else {
      sick.health = ['大病'];
      sick.seriousIllness = '恶性肿瘤';
      delete sick.chronicDiseases;
      delete sick.familyDoctorSigned;
    }
    if (sick.health[0] === '大病') dibao(family, plan);
  } else {
    disable(sick, '肢体', 3);
  }
  for (const person of persons) if (person.insuranceAidCategory === '无') aid(person, '监测对象');
  helper(random, family);
}

function dibao({ household, persons }: Family, plan: Plan): void {
  household.lowIncomeTags = ['低保户'];
  for (const person of persons) {
    Object.assign(person, { dibao: '是', dibaoAmount: 380, dibaoAdjustedAt: `${plan.year}-07` });
    aid(person, '低保');
  }
}

function lowIncome(random: Random, family: Family, plan: Plan): void {
  const head = family.persons[0]!;
  if (head.workRegion === undefined && head.labour !== '无劳动力') {
    disable(head, random.pick(['肢体', '视力'] as const), 2);
    Object.assign(head, {
      labour: head.labour === '弱劳动力或半劳动力' ? head.labour : '丧失劳动力',
      stableIncome: '否',
    });
  }
  dibao(family, plan);
}

function destitute(random: Random, { household, persons }: Family): void {
  household.lowIncomeTags = ['特困供养户'];
  household.childrenHousingGood = '否';
  persons[0]!.tekun = random.chance(0.3) ? '集中供养' : '分散供养';
  aid(persons[0]!, '特困');
}
