import { describe, expect, test } from 'vitest';
import { type Cells, type Draft, inspect, plan } from './village.js';

/** Monitored household. */
const mon: Cells = { monitorCategory: '脱贫不稳定户', householdType: '脱贫户' };
const child: Cells = { birthDate: '2011-01-01', schoolStatus: '小学', labour: '无劳动力' };
const dropout: Cells = { ...child, schoolStatus: '非在校生', dropout: '是', dropoutReason: '厌学' };
const uninsured: Cells = { insuredResident: '否' };
const feedback: Cells = {
  source: '督查暗访',
  checkItemId: '5.20',
  status: '整改中',
  foundAt: '2021-05-01',
  findingId: 'F1',
  subjectId: 'H1',
  cause: '客观',
};

const h = (...cells: Cells[]): Draft => ({ households: [Object.assign({}, ...cells)] });
const p = (household: Cells, ...persons: Cells[]): Draft => ({ households: [{ ...household, persons }] });
const v = (village: Cells): Draft => ({ village });
const f = (...findings: Cells[]): Draft => ({ findings });

/** A household with rows of optional sheets; another household's row shows that the sheet is in use. */
const o = (household: Cells, optional: Record<string, Cells[]>): Draft => ({ households: [household], optional });
const other: Cells = { householdId: 'H9' };
const money: Cells = {
  wage: 30_000,
  business: 8000,
  businessCost: 3000,
  property: 500,
  transfer: 4500,
  sharers: 4,
  'prev.wage': 26_000,
  'prev.business': 8000,
  'prev.businessCost': 3000,
  'prev.property': 500,
  'prev.transfer': 4500,
  'prev.sharers': 4,
  'expense.medicalSelfPay': 800,
  'expense.educationSelfPay': 1000,
  'expense.disaster': 0,
  'expense.other': 0,
};
const inc = (household: Cells, ...cells: Cells[]): Draft =>
  o(household, { income: [Object.assign({}, money, ...cells)] });
const noIncome = (household: Cells): Draft => o(household, { income: [{ ...money, ...other }] });
const fallen: Cells = { wage: 6000 };
const ill: Cells = { 'expense.medicalSelfPay': 26_000 };
const big: Cells = { health: ['大病'] };
const pleased: Cells = { knowsHelper: '是', helpWork: '满意', workTeam: '满意', doubleBasics: '满意', overall: '满意' };
const sat = (household: Cells, ...cells: Cells[]): Draft =>
  o(household, { satisfaction: [Object.assign({}, pleased, ...cells)] });
const seen: Cells = { date: '2021-12-05', by: '村干部' };
const help: Cells = { type: '健康帮扶', startedAt: '2021-04-10', status: '已实施' };
const vis = (...cells: Cells[]): Draft => o(mon, { visit: cells });
const mea = (...cells: Cells[]): Draft => o(mon, { measure: cells });
const lent: Cells = {
  eligible: '是',
  willing: '是',
  granted: '是',
  purpose: '发展生产',
  usedBy: '本户',
  transferForm: '无',
  balance: 20_000,
  dueDate: '2023-05-01',
  interestSubsidyDue: 870,
  interestSubsidyPaid: 870,
};
const len = (...cells: Cells[]): Draft => o(mon, { loan: [Object.assign({}, lent, ...cells)] });
const notLent = o(mon, { loan: [{ ...lent, ...other }] });
const loans = (bad: Cells, blank: string): [Draft, Draft, Draft[], Draft[]] => [
  len(bad),
  len(),
  [notLent, len({ granted: '否' })],
  [len({ [blank]: undefined }), h(mon)],
];
const dislikes = (
  field: string,
  household: Cells,
  foreign: Cells,
  ...also: Draft[]
): [Draft, Draft[], Draft[], Draft[]] => [
  sat(household, { [field]: '不满意' }),
  [sat(household), sat(household, { [field]: '不了解' })],
  [sat(foreign), ...also],
  [sat(household, { [field]: undefined }), o(household, { satisfaction: [{ ...pleased, ...other }] }), h(household)],
];
const causes = (cause: string): [Draft, Draft, Draft[], Draft[]] => [
  sat({}, { overall: '不满意', dissatisfiedCause: cause }),
  sat({}, { overall: '不满意', dissatisfiedCause: '其他' }),
  [sat({}), sat({}, { helpWork: undefined })],
  [sat({}, { overall: '不满意' }), sat({}, { overall: undefined }), h()],
];
const basics = (reason: string): [Draft, Draft[], null, Draft[]] => [
  sat({}, { doubleBasics: '不满意', basicsReason: ['其他', reason] }),
  [sat({}), sat({}, { doubleBasics: '不满意', basicsReason: ['其他'] })],
  null,
  [sat({}, { doubleBasics: '不满意' }), h()],
];
const reasons = (reason: string): [Draft, Draft, Draft, Draft[]] => [
  sat(mon, { helpWork: '不满意', helpReason: [reason] }),
  sat(mon),
  sat({}),
  [sat(mon, { helpWork: '不满意' }), h(mon)],
];

const pupil: Cells = { ...child, dibao: '否' };
const grant: Cells = { type: '义务教育生活补助', amount: 500, received: '是' };
const plain: Cells = { lowIncomeTags: ['非低收入户'] };
/** A household with one person and rows of optional sheets. */
const po = (household: Cells, person: Cells, optional: Record<string, Cells[]>): Draft => ({
  ...p(household, person),
  optional,
});
const stay: Cells = { total: 9000, reimbursed: 6000, selfPay: 3000, delayReason: '无' };
const late = (delayReason: string): [Draft, Draft[], Draft, Draft[]] => [
  o({}, { hospitalization: [stay, { ...stay, delayReason, reimbursed: 0 }] }),
  [o({}, { hospitalization: [stay] }), o({}, { hospitalization: [{ ...stay, delayReason }] })],
  o({}, { hospitalization: [{ ...stay, personId: 'P9' }] }),
  [
    h(),
    o({}, { hospitalization: [{ ...stay, delayReason: undefined, reimbursed: 0 }] }),
    o({}, { hospitalization: [{ ...stay, delayReason, reimbursed: undefined }] }),
  ],
];
const differs = (verdict: string, otherVerdict: string): [Draft, Draft[], Draft, Draft[]] => {
  const diff = (...cells: Cells[]): Draft =>
    o({}, { ledgerDiff: cells.map((one) => ({ handled: '否', register: '名单', fieldName: '民族', ...one })) });
  return [
    diff({ verdict: '缺失' }, { verdict }),
    [
      diff({ verdict: '一致' }),
      diff({ verdict: otherVerdict }),
      diff({ verdict, handled: '是' }),
      diff({ verdict: '缺失' }),
    ],
    diff({ verdict, ...other }),
    [h(), diff({ verdict, handled: undefined })],
  ];
};
const hard: Cells = { raisedAt: '2021-10-01', resolved: '是', resolvedAt: '2021-10-20', resolvedBy: '帮扶联系人' };
const dif = (...cells: Cells[]): Draft => o(mon, { difficulty: cells });
const papers: Cells = Object.fromEntries(
  ['application', 'collection', 'review', 'publicity', 'approval', 'plan', 'incomeSheet', 'visits'].map((key) => [
    key,
    '是',
  ]),
);
const doc = (household: Cells, ...cells: Cells[]): Draft =>
  o(household, { ledgerDocs: [Object.assign({}, papers, ...cells)] });
const watched: Cells = { workerName: '孙七', visitCount: 12, reportCount: 3, testAnswer: '是' };
const gri = (...cells: Cells[]): Draft => o({}, { grid: [Object.assign({}, watched, ...cells)] });
const sheep: Cells = {
  kind: '养殖',
  conditionsMet: '是',
  outputPrev: 20,
  output: 26,
  incomePrev: 8000,
  income: 11_000,
};
const ind = (household: Cells, ...cells: Cells[]): Draft =>
  o(household, { industry: [Object.assign({}, sheep, ...cells)] });
const coop: Cells = {
  name: '合作社',
  type: '合作社',
  status: '正常',
  helping: '是',
  incomePerHousehold: 2000,
  employed: 1,
};
const led: Cells = { way: '订单收购', since: '2019-03-01', agreed: '是', until: '2023-03-01', paidAmount: 2000 };
/** An enterprise with three linked households, the last of which the cells change. */
const ent = (cells: Cells, last: Cells = {}): Draft =>
  o({}, { enterprise: [{ ...coop, ...cells }], linked: [led, led, { ...led, ...last }] });
/** An enterprise whose links are another's. */
const alone = (cells: Cells = {}): Draft =>
  o({}, { enterprise: [{ ...coop, ...cells }], linked: [{ ...led, enterpriseId: 'E2' }] });
const entUnknown = (cells: Cells, last: Cells): Draft[] => [
  o({}, { enterprise: [{ ...coop, ...cells }] }),
  ent(cells, last),
];
const helpers = (type: string, foreign: string): [Draft[], Draft, Draft, Draft[]] => [
  [alone({ type }), ent({ type, helping: '否' })],
  ent({ type }),
  ent({ type: foreign }),
  [o({}, { enterprise: [{ ...coop, type }] }), ent({ type, helping: undefined }), ent({ type: undefined }), h()],
];
const share: Cells = { agreedAmount: 800, dueAt: '2021-11-30', paidAmount: 800 };
const div = (type: string, ...cells: Cells[]): Draft =>
  o({}, { enterprise: [{ ...coop, type }], dividend: [Object.assign({}, share, ...cells)] });
const orchard: Cells = {
  name: '果园',
  eligible: 40,
  participants: 30,
  expectedIncome: 1500,
  incomePerHousehold: 1600,
  subsidyPaid: 20_000,
};
const taught: Cells = { kind: '技术指导', date: '2021-06-01' };
const pro = (cells: Cells, ...services: Cells[]): Draft =>
  o({}, { project: [{ ...orchard, ...cells }], projectService: services });
const money2021: Cells = {
  name: '衔接资金',
  budget: 200_000,
  paid: 196_000,
  performanceTarget: 50,
  performanceActual: 52,
};
const fun = (cells: Cells): Draft => o({}, { fund: [{ ...money2021, ...cells }] });
const low: Cells = {
  hasRisk: '是',
  riskOccurredAt: '2021-03-01',
  discoveredAt: '2021-03-11',
  interventionAt: '2021-03-20',
  helpStartedAt: '2021-04-01',
  lastReviewedAt: '2021-11-01',
};
const lows = (bad: Cells, blank: string): [Draft, Draft, Draft[], Draft[]] => [
  o({}, { lowIncome: [{ ...low, ...bad }] }),
  o({}, { lowIncome: [low] }),
  [o(plain, { lowIncome: [low] }), ...(blank === 'lastReviewedAt' ? [] : [o({}, { lowIncome: [{ hasRisk: '否' }] })])],
  [h(), o({}, { lowIncome: [{ ...low, [blank]: undefined }] }), o({}, { lowIncome: [{ ...low, ...other }] })],
];
const aided: Cells = { date: '2021-06-01', amount: 1200, reason: '受灾' };
const mill: Cells = {
  name: '加工厂房',
  class: '经营性',
  inLedger: '是',
  registered: '是',
  transferred: '是',
  keeper: '村集体',
  keeperPerson: '孙七',
  maintenanceFund: 3000,
  state: '正常',
  income: 20_000,
  distributed: '是',
  publicised: '是',
};
const ass = (...cells: Cells[]): Draft => o({}, { asset: [Object.assign({}, mill, ...cells)] });
const worker: Cells = { workMonths: 8, workRegion: '省外' };
const post: Cells = { kind: '公益性岗位补贴', due: 6000, paid: 6000, onDuty: '是' };
const fare: Cells = { kind: '外出务工交通补贴', due: 300, paid: 300 };
const bad: Cells = { date: '2021-05-01', source: '自备井', result: '不合格' };
const severe: Cells = { ...mon, householdType: '一般农户', monitorCategory: '突发严重困难户' };

const c04 = (cause: string): [Draft, Draft[], Draft[], Draft[]] => [
  f({ ...feedback, checkItemId: '4.1', cause }),
  [f({ ...feedback, checkItemId: '4.1', cause: '客观' }), h(mon, { clothingOk: '否' })],
  [
    {},
    h(mon),
    f({ ...feedback, cause }),
    f({ ...feedback, checkItemId: '4.7', cause }),
    f({ ...feedback, checkItemId: '4.1', cause, status: '作废' }),
  ],
  [
    f({ ...feedback, checkItemId: '4.1', cause: undefined }),
    h(mon, { clothingOk: undefined }),
    h({ 'disaster.type': undefined, 'disaster.resolved': undefined }),
  ],
];

/** item: problem, no problem, not concerned, unknown. For semi items a problem is a flag that waits for a person. */
const TABLE: Record<string, [Draft | Draft[], Draft | Draft[], Draft | Draft[] | null, Draft | Draft[]]> = {
  '2.2': [
    [
      p(mon, dropout),
      po(mon, pupil, { eduAid: [{ ...grant, personId: 'P9' }] }),
      po(mon, pupil, { eduAid: [{ ...grant, received: '否' }] }),
    ],
    [po(mon, pupil, { eduAid: [grant] }), o(mon, { eduAid: [{ ...grant, personId: 'P9' }] })],
    h(),
    [
      p(mon, child),
      p(mon, { ...dropout, schoolStatus: undefined, dropout: undefined }),
      po(mon, pupil, { eduAid: [{ ...grant, received: undefined }] }),
    ],
  ],
  '2.3': [
    [
      p(mon, uninsured),
      p(mon, { insuranceAidAmount: 0 }),
      p(mon, { insuranceAidCategory: '无', insuranceAidAmount: undefined }),
    ],
    [h(mon), p(mon, { insuredResident: '否', insuredEmployee: '是', insuranceAidAmount: 0 })],
    h(),
    [p(mon, { insuranceAidAmount: undefined }), p(mon, { insuredResident: '不详', insuredEmployee: '否' })],
  ],
  '2.4': [
    h(mon, { houseGrade: 'D', dilapidated: '是' }),
    h(mon),
    h(),
    h(mon, { houseGrade: '未鉴定', dilapidated: undefined }),
  ],
  '2.5': [h(mon, { 'water.convenienceOk': '否' }), h(mon), h(), h(mon, { 'water.reliabilityOk': undefined })],
  '2.6': [
    [p(mon, { labour: '丧失劳动力', dibao: '否' }), o(severe, { tempAid: [{ ...aided, ...other }] })],
    [h(mon), o(severe, { tempAid: [aided] })],
    h(),
    [
      h(severe),
      o(severe, { tempAid: [{ ...aided, amount: undefined }] }),
      p(mon, { labour: '丧失劳动力', dibao: undefined }),
    ],
  ],
  '1.6': [vis(seen), vis({ ...seen, by: '包村干部' }), null, [vis({ ...seen, by: undefined }), h(mon)]],
  '1.7': [
    [
      o(mon, { visit: [seen], measure: [help] }),
      o(mon, { visit: [{ ...seen, by: '帮扶联系人' }], measure: [{ ...help, status: '尚未实施' }] }),
    ],
    o(mon, { visit: [{ ...seen, by: '帮扶联系人' }], measure: [help] }),
    h(),
    [h(mon), o(mon, { visit: [{ ...seen, by: '帮扶联系人' }] })],
  ],
  '3.1': [
    [
      h({ houseGrade: 'C' }),
      p({}, uninsured),
      p({}, dropout),
      h({ 'water.qualityOk': '否' }),
      inc({}, { wage: 0 }),
      inc({}, fallen),
      inc({}, ill),
    ],
    inc({}),
    h(mon),
    [h(), inc({}, { transfer: undefined }), noIncome({})],
  ],
  '3.2': [
    [mea(other), mea({ ...help, status: '尚未实施' })],
    [mea(help), o({ ...mon, identifiedAt: '2021-11' }, { measure: [other] })],
    h(),
    [h(mon), mea({ ...help, status: undefined })],
  ],
  '3.3': [h(mon, { discoveredAt: '2021-05-10' }), h(mon), h(), h(mon, { discoveredAt: undefined })],
  '3.4': [h(mon, { identifiedAt: '2021-08' }), h(mon), h(), h(mon, { identifiedAt: undefined })],
  '3.5': [
    mea({ ...help, startedAt: '2021-06-10' }),
    [mea(help), mea(other)],
    h(),
    [h(mon), mea({ ...help, startedAt: undefined })],
  ],
  '3.7': [
    [fun({ paid: 120_000 }), fun({ performanceActual: 40 })],
    [fun({}), fun({ budget: 0, paid: 0 })],
    null,
    [h(), fun({ paid: undefined }), fun({ performanceActual: undefined })],
  ],
  '3.8': [v({ 'infrastructure.bus.ok': '否' }), {}, null, v({ 'infrastructure.bus.ok': undefined })],
  '3.9': [v({ 'services.clinic.ok': '否' }), {}, null, v({ 'services.clinic.ok': '不详' })],
  '3.10': [
    f(feedback),
    f({ ...feedback, status: '已销号' }),
    [{}, f({ ...feedback, source: '大排查' }), f({ ...feedback, status: '作废' })],
    f({ ...feedback, status: undefined }),
  ],
  '4.1': [h(mon, { clothingOk: '否' }), h(mon), h(), h(mon, { foodOk: undefined })],
  '4.2': [
    [p(mon, uninsured), p(mon, dropout), h(mon, { houseGrade: 'C' })],
    h(mon),
    h(),
    h(mon, { houseGrade: undefined }),
  ],
  '4.3': [h(mon, { 'water.quantityOk': '否' }), h(mon), h(), h(mon, { 'water.quantityOk': undefined })],
  '4.4': [[inc(mon, fallen), inc(mon, ill)], inc(mon), h(), [h(mon), inc(mon, { 'prev.wage': undefined })]],
  '4.5': [
    h({ 'disaster.resolved': '否' }),
    h(),
    h({ 'disaster.type': '无' }),
    h({ 'disaster.type': undefined, 'disaster.resolved': '否' }),
  ],
  '4.6': [
    sat({}, { overall: '不满意' }),
    [
      sat({}),
      o({}, { satisfaction: [{ ...pleased, overall: '不满意' }, ...Array(20).fill({ ...pleased, ...other })] }),
    ],
    null,
    [
      h(),
      sat({}, { overall: undefined }),
      o(
        {},
        {
          satisfaction: [
            { ...pleased, overall: '不满意' },
            { ...pleased, ...other, overall: undefined },
          ],
        },
      ),
    ],
  ],
  '4.7': c04('责任'),
  '4.8': c04('政策'),
  '4.9': c04('工作'),
  '5.1': [p({}, {}, dropout), p({}, child), null, p({}, { ...dropout, dropout: undefined, schoolStatus: undefined })],
  '5.2': [
    p({}, {}, uninsured),
    {},
    null,
    [p({}, { insuredResident: undefined }), p({ memberCount: 2 }, {}), p({ memberCount: 0 })],
  ],
  '5.3': [
    h({ dilapidated: '是', houseGrade: 'D' }),
    h({ houseGrade: 'D', livesInHouse: '否' }),
    null,
    h({ houseGrade: undefined }),
  ],
  '5.4': [h({ 'water.reliabilityOk': '否' }), {}, null, h({ 'water.reliabilityOk': undefined })],
  '5.5': [
    f(feedback),
    f({ ...feedback, status: '已销号' }),
    [{}, f({ ...feedback, foundAt: '2020-12-31' }), f({ ...feedback, checkItemId: '6.8' })],
    f({ ...feedback, status: undefined }),
  ],
  '5.10': [
    p({}, dropout),
    p({}, child),
    [{}, p({}, { ...dropout, unableToStudy: '是' })],
    [p({}, { ...child, birthDate: undefined }), p({}, { ...dropout, dropout: undefined, schoolStatus: undefined })],
  ],
  '5.11': [
    [
      po(plain, pupil, { eduAid: [{ ...grant, received: '否' }] }),
      po(mon, pupil, { eduAid: [{ ...grant, personId: 'P9' }] }),
      po({}, pupil, { eduAid: [{ ...grant, personId: 'P9' }] }),
    ],
    [po(plain, pupil, { eduAid: [{ ...grant, personId: 'P9' }] }), po(mon, pupil, { eduAid: [grant] })],
    po(mon, {}, { eduAid: [grant] }),
    [
      p(mon, pupil),
      po(mon, pupil, { eduAid: [{ ...grant, received: undefined }] }),
      po({ ...plain, lowIncomeTags: undefined }, pupil, { eduAid: [{ ...grant, personId: 'P9' }] }),
    ],
  ],
  '5.12': [
    p({}, uninsured),
    p({}, { ...uninsured, insuredElsewhere: '是' }),
    null,
    p({}, { insuredResident: undefined }),
  ],
  '5.13': [
    p(mon, { insuranceAidAmount: 0 }),
    h(mon),
    [{}, p(mon, uninsured)],
    p(mon, { insuranceAidAmount: undefined }),
  ],
  '5.14': [
    p({}, { tekun: '分散供养', dibao: '否', insuranceAidCategory: '无' }),
    p({}, { tekun: '分散供养' }),
    {},
    p({}, { tekun: '分散供养', insuranceAidAmount: undefined }),
  ],
  '5.15': [p({}, { insuranceAidAmount: 0 }), {}, p({}, { dibao: '否' }), p({}, { insuranceAidAmount: undefined })],
  '5.16': [
    p({}, { health: ['残疾', '长期慢性病'], chronicDiseases: ['高血压'], familyDoctorSigned: '否' }),
    p({}, { health: ['长期慢性病'], chronicDiseases: ['糖尿病'], familyDoctorSigned: '是' }),
    [{}, p({}, { health: ['长期慢性病'], chronicDiseases: ['其他'] })],
    [p({}, { health: ['长期慢性病'] }), p({}, { health: undefined })],
  ],
  '5.17': late('系统升级'),
  '5.18': late('异地就医资料'),
  '5.19': [
    [
      { ...p(mon, big), optional: { income: [{ ...money, ...ill }] } },
      { ...p(mon, big), optional: { income: [{ ...money, wage: 0, transfer: 1000, 'expense.medicalSelfPay': 3400 }] } },
    ],
    [
      { ...p(mon, big), optional: { income: [money] } },
      { ...p(mon, big), optional: { income: [{ ...money, wage: 0, transfer: 1000, 'expense.medicalSelfPay': 3200 }] } },
    ],
    [h(mon), p({}, big)],
    [
      p(mon, big),
      { ...p(mon, big), optional: { income: [{ ...money, 'expense.medicalSelfPay': undefined }] } },
      { ...p(mon, big), optional: { income: [{ ...money, wage: undefined, 'expense.medicalSelfPay': 3400 }] } },
    ],
  ],
  '5.20': [h({ houseGrade: 'C' }), {}, null, h({ houseGrade: undefined })],
  '5.21': [
    h({ elderlyAlone: '是', childrenHousingGood: '是', houseGrade: 'D' }),
    [h({ elderlyAlone: '是', houseGrade: 'D' }), h({ elderlyAlone: '是', childrenHousingGood: '是' })],
    h({ houseGrade: 'D' }),
    h({ elderlyAlone: '是', childrenHousingGood: undefined, houseGrade: 'D' }),
  ],
  '5.22': [
    [h({ 'water.quantityOk': '否', 'water.outageDays': undefined }), h({ 'water.outageDays': 37 })],
    h({ 'water.outageDays': 36 }),
    null,
    h({ 'water.outageDays': undefined }),
  ],
  '5.23': [
    [
      h({ 'water.qualityOk': '否' }),
      o(
        { 'water.source': '自备井' },
        {
          waterTest: [
            { ...bad, date: '2021-09-01' },
            { ...bad, result: '合格', date: '2021-05-01' },
          ],
        },
      ),
    ],
    [
      {},
      o({ 'water.source': '集中供水' }, { waterTest: [bad] }),
      o({ 'water.source': '自备井' }, { waterTest: [bad, { ...bad, result: '合格', date: '2021-10-01' }] }),
    ],
    null,
    [
      h({ 'water.qualityOk': undefined }),
      o({}, { waterTest: [bad] }),
      o({ 'water.source': '自备井' }, { waterTest: [{ ...bad, result: undefined }] }),
    ],
  ],
  '6.1': [
    [
      vis(other),
      vis({ ...seen, by: '帮扶联系人' }),
      vis({ ...seen, date: '2021-11-01' }),
      vis({ ...seen, date: '2022-01-01' }),
    ],
    vis({ ...seen, date: '2021-11-01' }, seen),
    h(),
    [h(mon), vis({ ...seen, date: undefined })],
  ],
  '6.2': [vis(seen), vis({ ...seen, by: '帮扶联系人' }), h(), [h(mon), vis({ ...seen, by: undefined, faulty: '是' })]],
  '6.3': [
    dif(hard, { ...hard, resolved: '否' }),
    [dif(hard), dif({ ...hard, resolved: '否', raisedAt: '2021-12-10' })],
    [o({}, { difficulty: [hard] }), dif({ ...hard, ...other })],
    [h(mon), dif({ ...hard, resolved: undefined }), dif({ ...hard, resolved: '否', raisedAt: undefined })],
  ],
  '6.4': [
    [doc(mon, { plan: '否' }), doc(mon, { visits: '否', application: undefined })],
    [doc(mon), doc(mon, { elimination: '否' })],
    doc({}),
    [h(mon), doc(mon, { review: undefined }), doc(mon, other)],
  ],
  '6.7': [
    [gri({ workerName: '无' }), o({ gridId: 'G7' }, { grid: [watched] })],
    gri(),
    null,
    [h(), gri({ workerName: undefined }), o({ gridId: undefined }, { grid: [watched] })],
  ],
  '6.8': [h(mon, { 'helper.name': '无' }), h(mon), h(), h(mon, { 'helper.name': undefined })],
  '6.10': [h(mon, { discoveredAt: '2021-05-10' }), h(mon), h(), h(mon, { riskOccurredAt: undefined })],
  '6.9': [
    o({ ...mon, riskTypes: ['因学', '因病'] }, { measure: [help] }),
    o({ ...mon, riskTypes: ['因病'] }, { measure: [help] }),
    h(),
    [h(mon, { riskTypes: ['因病'] }), mea(help)],
  ],
  '6.11': [[h({ houseGrade: 'C' }), inc({}, fallen)], inc({}), h(mon), [h(), noIncome({})]],
  '6.12': [
    [
      h(mon, { inNationalSystem: '否' }),
      o({ houseGrade: 'C' }, { measure: [help] }),
      o({}, { measure: [help], income: [{ ...money, ...fallen }] }),
    ],
    [h(mon), o({ houseGrade: 'C' }, { measure: [other] }), o({}, { measure: [help], income: [money] })],
    null,
    [h(), h(mon, { inNationalSystem: undefined }), o({}, { measure: [help] })],
  ],
  '6.13': [
    sat(mon, { knowsHelper: '否' }),
    sat(mon),
    sat({}),
    [h(mon), sat(mon, { knowsHelper: '不详' }), o(mon, { satisfaction: [{ ...pleased, ...other }] })],
  ],
  '6.14': [mea(help, { ...help, status: '尚未实施' }), mea(help), h(), [h(mon), mea({ ...help, status: undefined })]],
  '6.15': [
    [dif({ ...hard, resolvedBy: '村干部' }), dif({ ...hard, resolved: '否' })],
    dif({ ...hard, resolved: '否' }, hard),
    [o({}, { difficulty: [hard] }), dif({ ...hard, ...other })],
    [h(mon), dif({ ...hard, resolvedBy: undefined })],
  ],
  '6.16': differs('账账不符', '账实不符'),
  '6.17': differs('账实不符', '账账不符'),
  '6.18': [
    [gri({ testAnswer: '否' }), gri({ testAnswer: '部分' })],
    gri(),
    null,
    [h(), gri({ testAnswer: undefined })],
  ],
  '6.19': [[gri({ visitCount: 0 }), gri({ reportCount: 0 })], gri(), null, [h(), gri({ visitCount: undefined })]],
  '7.1': [
    [ind(mon, { output: 20 }), ind(mon, { income: 7000, output: undefined })],
    ind(mon),
    [ind({}, { output: 0 }), ind(mon, other)],
    [h(mon), ind(mon, { incomePrev: undefined })],
  ],
  '7.2': helpers('合作社', '园区'),
  '7.3': helpers('园区', '合作社'),
  '7.4': [
    [ent({ type: '帮扶车间' }), alone({ type: '帮扶车间' })],
    ent({ type: '帮扶车间' }, { way: '就业务工' }),
    ent({}),
    [h(), o({}, { enterprise: [{ ...coop, type: '帮扶车间' }] }), ent({ type: '帮扶车间' }, { way: undefined })],
  ],
  '7.5': [[alone(), ent({}, { agreed: '否' })], ent({}), ent({ helping: '否' }), entUnknown({}, { agreed: undefined })],
  '7.6': [
    [ent({ status: '停产' }), o({}, { enterprise: [coop], linked: [{ ...led, since: '2021-09-01' }] })],
    ent({}),
    ent({ helping: '否' }),
    [
      ...entUnknown({}, { since: undefined }).slice(0, 1),
      ent({ status: undefined }),
      o({}, { enterprise: [coop], linked: [{ ...led, since: undefined }] }),
    ],
  ],
  '7.7': [
    [ind({ labourCount: 0 }), ind({}, { conditionsMet: '否' }), ind({ landArea: 0 }, { kind: '种植' })],
    [ind({}), ind({ landArea: 0 })],
    ind({}, other),
    [h(), ind({}, { conditionsMet: undefined }), ind({ labourCount: undefined })],
  ],
  '7.8': [
    [alone(), ent({ incomePerHousehold: 300 })],
    ent({}),
    ent({ helping: '否' }),
    [o({}, { enterprise: [coop] }), ent({ incomePerHousehold: undefined })],
  ],
  '7.9': [
    [ent({}, { paidAmount: 0 }), ent({}, { until: '2021-06-30' })],
    ent({}),
    ent({ helping: '否' }),
    entUnknown({}, { paidAmount: undefined }),
  ],
  '7.10': [pro({ participants: 19 }), pro({}), null, [h(), pro({ participants: undefined })]],
  '7.11': [pro({ incomePerHousehold: 900 }), pro({}), null, [h(), pro({ expectedIncome: undefined })]],
  '7.12': [
    pro({}, { ...taught, projectId: 'X2' }),
    [pro({}, taught), pro({ subsidyPaid: 0 }, { ...taught, projectId: 'X2' })],
    null,
    [h(), o({}, { project: [orchard] }), pro({ subsidyPaid: undefined }, { ...taught, projectId: 'X2' })],
  ],
  '7.13': [
    [pro({}, { ...taught, kind: '农资供应' }), pro({}, { ...taught, projectId: 'X2' })],
    pro({}, taught),
    null,
    [h(), o({}, { project: [orchard] }), pro({}, { ...taught, kind: undefined })],
  ],
  '7.14': [
    div('合作社', { paidAmount: 200 }),
    [div('合作社'), div('合作社', { paidAmount: 0, dueAt: '2022-01-31' })],
    [div('大户', { paidAmount: 0 }), div('合作社', { enterpriseId: 'E2' })],
    [h(), o({}, { enterprise: [coop] }), div('龙头企业', { paidAmount: undefined })],
  ],
  '7.15': [
    len({ granted: '否' }),
    len(),
    [h(), notLent, len({ willing: '否' })],
    [h(mon), len({ granted: undefined }), len({ eligible: undefined })],
  ],
  '7.16': loans({ purpose: '建房' }, 'purpose'),
  '7.17': loans({ usedBy: '企业' }, 'usedBy'),
  '7.18': loans({ transferForm: '转贷' }, 'transferForm'),
  '7.19': loans({ dueDate: '2021-10-01' }, 'dueDate'),
  '7.20': loans({ interestSubsidyPaid: 0 }, 'interestSubsidyPaid'),
  '8.2': lows({ discoveredAt: '2021-05-01' }, 'discoveredAt'),
  '8.3': lows({ interventionAt: '2021-05-20' }, 'interventionAt'),
  '8.4': lows({ helpStartedAt: '2021-06-20' }, 'helpStartedAt'),
  '8.6': [
    [
      p(mon, { labour: '丧失劳动力', dibao: '否' }),
      p({ householdType: '脱贫户' }, { labour: '丧失劳动力', dibao: '否' }),
    ],
    p(mon, { labour: '丧失劳动力' }),
    [p({}, { labour: '丧失劳动力', dibao: '否' }), h(mon)],
    p(mon, { labour: '丧失劳动力', dibao: undefined }),
  ],
  '8.7': [
    p(mon, { labour: '弱劳动力或半劳动力', stableIncome: '否', dibao: '否' }),
    p(mon, { labour: '弱劳动力或半劳动力', stableIncome: '否' }),
    [p(mon, { labour: '弱劳动力或半劳动力' }), h(mon)],
    p(mon, { labour: '弱劳动力或半劳动力', stableIncome: undefined, dibao: '否' }),
  ],
  '8.8': [
    p({}, { health: ['残疾'], disabilityLevel: '一级', dibao: '否' }),
    p({}, { health: ['残疾'], disabilityLevel: '二级' }),
    [
      {},
      p({}, { health: ['残疾'], disabilityLevel: '三级' }),
      p({ lowIncomeTags: ['非低收入户'] }, { health: ['残疾'], disabilityLevel: '一级' }),
    ],
    p({ lowIncomeTags: undefined }, { health: ['残疾'], disabilityLevel: '一级' }),
  ],
  '8.9': [
    p({}, { health: ['大病'], dibao: '否' }),
    p({}, { health: ['大病'] }),
    {},
    p({}, { health: ['大病'], dibao: '否', tekun: undefined }),
  ],
  '8.10': lows({ lastReviewedAt: '2021-01-10' }, 'lastReviewedAt'),
  '8.11': [
    [p({}, { dibaoAmount: 0, dibaoAdjustedAt: '2021-07' }), p({}, { dibaoAmount: 380, dibaoAdjustedAt: '2019-07' })],
    p({}, { dibaoAmount: 380, dibaoAdjustedAt: '2021-07' }),
    p({}, { dibao: '否' }),
    [h(), p({}, { dibaoAmount: 380 })],
  ],
  '8.12': [
    [
      o({}, { tempAid: [{ ...aided, amount: 0 }] }),
      o(severe, { tempAid: [{ ...aided, ...other }] }),
      o({ 'disaster.resolved': '否' }, { tempAid: [{ ...aided, ...other }] }),
    ],
    [
      o({}, { tempAid: [aided] }),
      o({ 'disaster.resolved': '否' }, { tempAid: [aided] }),
      o({ ...severe, riskEliminated: '是' }, { tempAid: [{ ...aided, ...other }] }),
    ],
    null,
    [
      h(),
      o({}, { tempAid: [{ ...aided, amount: undefined }] }),
      o({ 'disaster.type': undefined, 'disaster.resolved': '否' }, { tempAid: [{ ...aided, ...other }] }),
    ],
  ],
  '10.1': [
    [inc(mon, { wage: 26_000 }), inc(mon, fallen)],
    inc(mon),
    h(),
    [h(mon), noIncome(mon), inc(mon, { sharers: undefined })],
  ],
  '10.2': [inc(mon, fallen), inc(mon, { wage: 25_000 }), h(), [h(mon), inc(mon, { 'prev.sharers': undefined })]],
  '10.3': [
    [inc(mon, ill), inc(mon, { 'expense.educationSelfPay': 12_000 }), inc(mon, { 'expense.disaster': 500 })],
    inc(mon),
    h(),
    [h(mon), inc(mon, { 'expense.disaster': undefined })],
  ],
  '10.4': [inc(mon, { wage: 0 }), inc(mon), h(), [h(mon), noIncome(mon)]],
  '11.1': dislikes('helpWork', mon, {}),
  '11.2': dislikes('workTeam', mon, {}, sat(mon, { workTeam: '不涉及' })),
  '11.3': dislikes('doubleBasics', mon, {}),
  '11.4': dislikes('workTeam', {}, mon, sat({}, { workTeam: '不涉及' })),
  '11.5': dislikes('doubleBasics', {}, mon),
  '11.6': causes('责任'),
  '11.7': causes('政策'),
  '11.8': causes('工作'),
  '11.9': reasons('缺少走访'),
  '11.10': reasons('缺乏举措'),
  '11.11': basics('道路'),
  '11.12': basics('饮水'),
  '11.13': basics('文体'),
  '11.14': basics('医疗'),
  '11.15': basics('就学'),
  '11.16': basics('环境'),
  '11.17': basics('电力'),
  'S1.2': [
    inc(mon, { transfer: 4000 }),
    inc(mon),
    inc({}, { transfer: 0 }),
    [h(mon), inc(mon, { 'prev.transfer': undefined })],
  ],
  'S1.3': [
    [vis({ ...seen, by: '帮扶联系人' }), vis({ ...seen, by: '驻村工作队' }), h(mon, { 'helper.name': '无' })],
    vis({ ...seen, by: '帮扶联系人' }, { ...seen, by: '驻村工作队' }),
    h(),
    [h(mon), vis({ ...seen, by: undefined })],
  ],
  'S2.1': [ass({ inLedger: '否' }), ass(), null, [h(), ass({ inLedger: undefined })]],
  'S2.2': [
    [ass({ registered: '否' }), ass({ transferred: '否' })],
    ass(),
    null,
    [h(), ass({ transferred: undefined })],
  ],
  'S2.3': [
    [ass({ keeper: '无' }), ass({ keeperPerson: '无' }), ass({ maintenanceFund: 0 })],
    ass(),
    null,
    [h(), ass({ keeper: undefined }), ass({ maintenanceFund: undefined })],
  ],
  'S2.4': [ass({ state: '闲置' }), ass(), ass({ class: '公益性', state: '闲置' }), [h(), ass({ state: undefined })]],
  'S2.5': [
    [ass({ distributed: '否' }), ass({ publicised: '否' })],
    ass(),
    ass({ income: 0 }),
    [h(), ass({ publicised: undefined }), ass({ income: undefined })],
  ],
  'S3.3': [
    po(mon, worker, { jobAid: [post] }),
    po(mon, worker, { jobAid: [fare] }),
    [po({}, worker, { jobAid: [fare] }), po(mon, { ...worker, workRegion: '乡（镇）内' }, { jobAid: [post] })],
    [p(mon, worker), po(mon, worker, { jobAid: [{ ...fare, paid: undefined }] })],
  ],
  'S3.4': [
    [
      po({}, { publicJob: '是' }, { jobAid: [fare] }),
      po({}, { publicJob: '是' }, { jobAid: [{ ...post, onDuty: '否' }] }),
      po({}, { publicJob: '是' }, { jobAid: [{ ...post, paid: 3000 }] }),
    ],
    po({}, { publicJob: '是' }, { jobAid: [post] }),
    po({}, { publicJob: '否' }, { jobAid: [post] }),
    [p({}, { publicJob: '是' }), po({}, { publicJob: '是' }, { jobAid: [{ ...post, onDuty: undefined }] })],
  ],
  'S3.5': [
    [
      ent({ type: '帮扶车间', employed: 12 }, { way: '就业务工' }),
      ent({ type: '帮扶车间', status: '停产' }, { way: '就业务工' }),
    ],
    ent({ type: '帮扶车间' }, { way: '就业务工' }),
    ent({}),
    [h(), ent({ type: '帮扶车间', employed: undefined }, { way: '就业务工' })],
  ],
  'S3.1': [
    p(mon, { jobWilling: '是', workMonths: 0, publicJob: '否', workshop: '否' }),
    p(mon, { jobWilling: '是', workMonths: 3 }),
    [p(mon, { jobWilling: '否' }), h()],
    p(mon, { jobWilling: '是' }),
  ],
  'S3.2': [
    p(mon, { workMonths: 3, workMonthsPrev: 8 }),
    p(mon, { workMonths: 8, workMonthsPrev: 8 }),
    h(),
    p(mon, { workMonths: 3 }),
  ],
  'S3.6': [p({}, { labour: '丧失劳动力', workMonths: 4 }), {}, null, p({}, { labour: '丧失劳动力' })],
};

const everything = {
  ...plan,
  items: plan.items.map((item) => ({ ...item, enabled: true })),
  settings: { ...plan.settings, satisfactionFloor: 90 },
};
const each = (drafts: Draft | Draft[] | null): Draft[] =>
  drafts === null ? [] : Array.isArray(drafts) ? drafts : [drafts];
const answersOf = (draft: Draft, item: string) => inspect(draft, everything).of(item);

describe.each(Object.entries(TABLE))('%s', (id, [problem, none, foreign, unknown]) => {
  const item = plan.items.find((one) => one.id === id)!;

  test.each(each(problem))('problem %#', (draft) => {
    const answer = answersOf(draft, id).at(-1)!;
    if (item.decide === 'semi') {
      expect(answer).toMatchObject({ answer: '未核实', ask: 'subject' });
      expect(answer.flag!.length).toBeGreaterThanOrEqual(10);
    } else {
      expect(answer).toMatchObject({ answer: '有问题', decidedBy: 'data' });
      expect(answer.description!.length).toBeGreaterThanOrEqual(10);
    }
    expect(answer.rows.length).toBeGreaterThan(0);
  });
  test.each(each(none))('no problem %#', (draft) => {
    expect(answersOf(draft, id).at(-1)).toMatchObject({ answer: '无问题', decidedBy: 'data' });
  });
  test.each(each(foreign))('not concerned %#', (draft) => {
    expect(answersOf(draft, id).at(-1)).toMatchObject({ answer: '不涉及', decidedBy: 'data' });
  });
  test.each(each(unknown))('unknown %#', (draft) => {
    const answer = answersOf(draft, id).at(-1)!;
    expect(answer.answer).toBe('未核实');
    expect(answer.flag).toBeUndefined();
    expect(answer.missing!.length).toBeGreaterThan(0);
  });
});

test('every item of a village with a rule for problems has its table', () => {
  expect(
    plan.items
      .filter(({ problem, subject }) => problem !== undefined && subject !== '镇' && subject !== '部门')
      .map(({ id }) => id)
      .filter((id) => !(id in TABLE)),
  ).toEqual([]);
});
