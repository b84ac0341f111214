import type { Value } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { Random } from '../random.js';
import type { Family, PersonRow } from '../rows.js';

type Row = Record<string, Value>;
export type Sheets = Record<string, Row[]>;

const isListed = ({ household }: Family): boolean => household.monitorCategory !== '非监测对象';
export const isMonitored = (family: Family): boolean => isListed(family) && family.household.riskEliminated === '否';
const isPoor = (family: Family): boolean => isListed(family) || family.household.householdType === '脱贫户';
const isLowIncome = ({ household }: Family): boolean =>
  household.lowIncomeTags?.some((tag) => tag !== '非低收入户') === true;
const isReached = ({ household }: Family): boolean => household.visitState !== '外出未联系上';
/** Poor, and able to work. */
const isActive = (family: Family): boolean => isPoor(family) && (family.household.labourCount ?? 0) > 0;
const studies = ({ schoolStatus }: PersonRow): boolean => schoolStatus !== undefined && schoolStatus !== '非在校生';

const of = ({ household }: Family): Row => ({ householdId: household.householdId!, headName: household.headName! });
const ofPerson = ({ personId, name }: PersonRow): Row => ({ personId: personId!, personName: name! });

/** Sheets about households and persons: all is well in them, and they agree with 农户 and 家庭成员. */
export function householdSheets(random: Random, families: readonly Family[], plan: Plan): Sheets {
  const money = families.map((family) => moneyOf(random, family));
  const listed = families.filter(isListed);
  const sick = families.filter(({ persons }) => persons.some(({ health }) => health?.includes('大病')));
  return {
    income: money.map(({ income }) => income),
    transferItem: money.flatMap(({ transfers }) => transfers),
    satisfaction: families.filter(isReached).map((family) => pleased(random, family)),
    visit: families.filter(isPoor).flatMap((family, index) => visitsOf(random, family, index)),
    measure: listed.flatMap(measuresOf),
    difficulty: listed.slice(0, 2).map((family, index) => ({
      ...of(family),
      raisedAt: `${plan.year}-10-1${index}`,
      text: index === 0 ? '看病路远，取药不方便' : '冬季取暖用煤有困难',
      resolved: '是',
      resolvedAt: `${plan.year}-10-2${index}`,
      resolvedBy: '帮扶联系人',
    })),
    ledgerDocs: listed.map(docsOf),
    tempAid: listed
      .filter(({ household }) => household.monitorCategory === '突发严重困难户')
      .map((family) => ({ ...of(family), date: `${plan.year}-09-16`, reason: '突发重病', amount: 3000 })),
    lowIncome: families
      .filter((family) => isLowIncome(family) || isPoor(family))
      .map((family) => ({ ...of(family), hasRisk: '否', lastReviewedAt: `${plan.year}-11-${random.int(10, 28)}` })),
    hospitalization: sick.flatMap(({ persons }) =>
      persons.filter(({ health }) => health?.includes('大病')).map((person) => stayOf(person, plan)),
    ),
    eduAid: families
      .filter((family) => isPoor(family) || isLowIncome(family))
      .flatMap(({ persons }) => persons.filter(studies).map((person) => grantOf(person, plan))),
    loan: families
      .filter(isActive)
      .slice(0, 4)
      .map((family, index) => loanOf(family, index, plan)),
    industry: families
      .filter(isActive)
      .slice(0, 4)
      .map((family, index) => industryOf(family, index)),
  };
}

const ELDER = 60;

/** Income that adds up: wages where somebody works, produce where there is land, transfers for the rest. */
function moneyOf(random: Random, family: Family): { income: Row; transfers: Row[] } {
  const { household, persons } = family;
  const total = persons.length * random.int(9000, 19_000);
  const works = persons.some(({ workMonths, publicJob }) => (workMonths ?? 0) > 0 || publicJob === '是');
  const wage = works ? Math.round(total * 0.62) : 0;
  const net = Math.round((household.landArea ?? 0) * random.int(550, 720));
  const cost = Math.round(net * 0.35);
  const property = random.chance(0.3) ? random.int(1, 6) * 100 : 0;
  const transfer = Math.max(0, total - wage - net - property);
  const parts: [string, number][] = [['农业补贴', Math.min(transfer, Math.round((household.landArea ?? 0) * 85))]];
  const left = () => transfer - parts.reduce((sum, [, amount]) => sum + amount, 0);
  const dibao = persons.reduce((sum, { dibaoAmount }) => sum + (dibaoAmount ?? 0) * 12, 0);
  if (dibao > 0) parts.push(['低保金', Math.min(left(), dibao)]);
  const elder = persons.some(({ birthDate }) => Number(birthDate?.slice(0, 4)) <= 2021 - ELDER);
  if (left() > 0) parts.push([elder ? '养老保险金' : '其他', left()]);
  const shrink = (amount: number): number => Math.round(amount * 0.9);
  return {
    income: {
      ...of(family),
      wage,
      business: net + cost,
      businessCost: cost,
      property,
      transfer,
      sharers: persons.length,
      'prev.wage': shrink(wage),
      'prev.business': shrink(net) + cost,
      'prev.businessCost': cost,
      'prev.property': property,
      'prev.transfer': shrink(transfer),
      'prev.sharers': persons.length,
      'expense.medicalSelfPay': persons.some(({ health }) => health?.includes('大病')) ? 4600 : random.int(2, 24) * 100,
      'expense.educationSelfPay': persons.filter(studies).length * random.int(5, 20) * 100,
      'expense.disaster': household['disaster.loss'] ?? 0,
      'expense.other': 0,
      insuranceClaim: 0,
    },
    transfers: parts.filter(([, amount]) => amount > 0).map(([item, amount]) => ({ ...of(family), item, amount })),
  };
}

const LEVELS = ['满意', '满意', '基本满意'] as const;

const pleased = (random: Random, family: Family): Row => ({
  ...of(family),
  ...(isMonitored(family) && { knowsHelper: '是', helpWork: random.pick(LEVELS) }),
  workTeam: random.pick(LEVELS),
  doubleBasics: random.pick(LEVELS),
  overall: random.pick(LEVELS),
});

const visitsOf = (random: Random, family: Family, index: number): Row[] =>
  (
    [
      '帮扶联系人',
      ...(isListed(family) ? (['村干部', '驻村工作队'] as const) : []),
      ...(index === 0 ? (['包村干部'] as const) : []),
    ] as const
  ).map((by) => ({
    ...of(family),
    date: `2021-12-${random.int(1, 20)}`.replace(/-(\d)$/, '-0$1'),
    by,
    purpose: '了解生产生活情况',
  }));

const MEASURES: Readonly<Record<string, string>> = { 因病: '健康帮扶', 因残: '综合保障', 因学: '教育帮扶' };

const measuresOf = (family: Family): Row[] => {
  const { riskTypes = [], identifiedAt } = family.household;
  const startedAt = identifiedAt === '2021-12' ? '2021-12-18' : `${identifiedAt}-26`;
  return riskTypes.map((risk) => ({
    ...of(family),
    type: MEASURES[risk] ?? '产业帮扶',
    startedAt,
    status: '已实施',
    note: risk === '因病' ? '落实家庭医生签约和慢病用药' : '落实补贴和照料服务',
  }));
};

const DOCS = ['application', 'collection', 'review', 'publicity', 'approval', 'plan', 'incomeSheet', 'visits'] as const;

const docsOf = (family: Family): Row => ({
  ...of(family),
  ...Object.fromEntries(DOCS.map((key) => [key, '是'])),
  ...(!isMonitored(family) && { elimination: '是' }),
});

const stayOf = (person: PersonRow, { year }: Plan): Row => ({
  ...ofPerson(person),
  date: `${year}-09-06`,
  place: '市人民医院',
  total: 38_200,
  reimbursed: 33_800,
  selfPay: 4400,
  delayReason: '无',
});

const grantOf = (person: PersonRow, { year }: Plan): Row => ({
  ...ofPerson(person),
  type: grantType(person.schoolStatus!),
  term: `${year}年秋季学期`,
  amount: 625,
  received: '是',
});

function grantType(status: string): string {
  if (status === '学前教育') return '学前资助';
  if (status.startsWith('高中')) return '高中助学金';
  if (/^[中高]职/.test(status)) return '雨露计划';
  return status === '大专及以上' ? '大学助学贷款' : '义务教育生活补助';
}

const loanOf = (family: Family, index: number, { year }: Plan): Row => ({
  ...of(family),
  eligible: '是',
  willing: index === 3 ? '否' : '是',
  granted: index === 3 ? '否' : '是',
  ...(index < 3 && {
    bank: '镇农商行',
    amount: 30_000,
    grantedAt: `${year}-03-0${index + 1}`,
    dueDate: `${year + 2}-03-0${index + 1}`,
    purpose: '发展生产',
    usedBy: '本户',
    transferForm: '无',
    balance: 30_000,
    interestSubsidyDue: 980,
    interestSubsidyPaid: 980,
  }),
});

const industryOf = (family: Family, index: number): Row => ({
  ...of(family),
  ...(index < 3 && { projectId: 'X01' }),
  kind: '养殖',
  species: '山羊',
  quantity: `${12 + index}只`,
  conditionsMet: '是',
  outputPrev: 9 + index,
  output: 12 + index,
  incomePrev: 6800 + index * 300,
  income: 8900 + index * 300,
});
