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
const dislikes = (field: string, household: Cells, foreign: Cells): [Draft, Draft[], Draft, Draft[]] => [
  sat(household, { [field]: '不满意' }),
  [sat(household), sat(household, { [field]: '不了解' })],
  sat(foreign),
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

/** item: problem, no problem, not concerned, unknown. For semi items a problem is a flag that waits for a person. */
const TABLE: Record<string, [Draft | Draft[], Draft | Draft[], Draft | Draft[] | null, Draft | Draft[]]> = {
  '2.2': [
    p(mon, dropout),
    [],
    h(),
    [p(mon, child), p(mon, { ...dropout, schoolStatus: undefined, dropout: undefined })],
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
  '2.6': [p(mon, { labour: '丧失劳动力', dibao: '否' }), [], h(), h(mon)],
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
  '4.7': [
    f({ ...feedback, checkItemId: '4.1', cause: '责任' }),
    [{}, f({ ...feedback, cause: '责任' }), f({ ...feedback, checkItemId: '4.7', cause: '责任' })],
    null,
    f({ ...feedback, checkItemId: '4.1', cause: undefined }),
  ],
  '4.8': [
    f({ ...feedback, checkItemId: '4.1', cause: '政策' }),
    f({ ...feedback, checkItemId: '4.1', cause: '责任' }),
    null,
    f({ ...feedback, checkItemId: '4.1', cause: undefined }),
  ],
  '4.9': [
    f({ ...feedback, checkItemId: '4.1', cause: '工作' }),
    {},
    null,
    f({ ...feedback, checkItemId: '4.1', cause: undefined }),
  ],
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
  '5.19': [
    { ...p(mon, big), optional: { income: [{ ...money, ...ill }] } },
    { ...p(mon, big), optional: { income: [money] } },
    [h(mon), p({}, big)],
    [p(mon, big), { ...p(mon, big), optional: { income: [{ ...money, 'expense.medicalSelfPay': undefined }] } }],
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
  '5.23': [h({ 'water.qualityOk': '否' }), {}, null, h({ 'water.qualityOk': undefined })],
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
  '11.2': dislikes('workTeam', mon, {}),
  '11.3': dislikes('doubleBasics', mon, {}),
  '11.4': dislikes('workTeam', {}, mon),
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

const everything = { ...plan, items: plan.items.map((item) => ({ ...item, enabled: true })) };
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

test('every item with a rule for problems has its table', () => {
  expect(
    plan.items
      .filter(({ problem }) => problem !== undefined)
      .map(({ id }) => id)
      .filter((id) => !(id in TABLE)),
  ).toEqual([]);
});
