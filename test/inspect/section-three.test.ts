import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, inspectVillage } from '../../src/inspect/index.js';
import { entities } from '../../src/model/index.js';
import { type Cells, type Draft, plan, village } from './village.js';

/** Items about the village, per area of section 三: those about the town (10) and the departments (8) are answered elsewhere. */
const VILLAGE_ITEMS = { 1: 2, 2: 5, 3: 9, 4: 9, 5: 19, 6: 17, 7: 20, 8: 10, 10: 4, 11: 17 };
const TOTAL = 112;

const areaOf = (item: string): string => item.split('.')[0]!;
const tally = (items: Iterable<string>) => {
  const counts: Record<string, number> = {};
  for (const item of new Set(items)) counts[areaOf(item)] = (counts[areaOf(item)] ?? 0) + 1;
  return counts;
};
const mine = (answers: readonly Answer[]) => answers.filter(({ decidedBy }) => decidedBy !== 'plan');

/** Confirms every flag and answers every open question, as people do on 人工核查, until nothing is left to ask. */
function answered(draft: Draft, answer: '有问题' | '无问题'): Answer[] {
  const checks: Cells[] = [];
  for (;;) {
    const { answers } = inspectVillage(village({ ...draft, checks }), plan).value!;
    const open = answers.filter(({ ask }) => ask !== undefined);
    if (open.length === 0 || checks.length > 500) return answers;
    for (const { item, subject } of open) {
      const subjectId = subject.level === '村' ? undefined : subject.id;
      if (!checks.some((one) => one.item === item && one.subjectId === subjectId))
        checks.push({ item, subjectId, answer, note: '入户核实，与数据反映的情况一致。' });
    }
  }
}

const bad = (keys: readonly string[]): Cells => Object.fromEntries(keys.map((key) => [key, '否']));
const keysOf = (key: string, type: string): string[] =>
  entities
    .find((one) => one.key === key)!
    .fields.filter((field) => field.type === type)
    .map((field) => field.key);

const money: Cells = {
  wage: 1000, business: 500, businessCost: 100, property: 0, transfer: 100, sharers: 4,
  'prev.wage': 30_000, 'prev.business': 500, 'prev.businessCost': 100, 'prev.property': 0, 'prev.transfer': 100, 'prev.sharers': 4,
  'expense.medicalSelfPay': 60_000, 'expense.educationSelfPay': 12_000, 'expense.disaster': 500, 'expense.other': 0,
}; // biome-ignore format: a table
const dislikes: Cells = {
  knowsHelper: '否',
  helpWork: '不满意',
  workTeam: '不满意',
  doubleBasics: '不满意',
  overall: '不满意',
  helpReason: ['缺少走访', '缺乏举措'],
  basicsReason: ['道路', '饮水', '文体', '医疗', '就学', '环境', '电力'],
};
const adult: Cells = { dibao: '否', insuranceAidCategory: '无' };

/** Everything that the order asks about is wrong somewhere in this village. */
const EVERY: Draft = {
  village: bad(keysOf('village', 'bool3')),
  households: [
    {
      monitorCategory: '突发严重困难户', riskTypes: ['因病', '因学'], inNationalSystem: '否', labourCount: 0,
      riskOccurredAt: '2021-01-01', discoveredAt: '2021-04-01', identifiedAt: '2021-07',
      foodOk: '否', clothingOk: '否', houseGrade: 'D', dilapidated: '是', elderlyAlone: '是', childrenHousingGood: '是',
      'water.quantityOk': '否', 'water.qualityOk': '否', 'water.outageDays': 90, 'helper.name': '无', 'disaster.resolved': '否', gridId: 'G9',
      persons: [
        { ...adult, health: ['大病', '长期慢性病', '残疾'], chronicDiseases: ['高血压'], familyDoctorSigned: '否', disabilityLevel: '一级', labour: '丧失劳动力' },
        { ...adult, labour: '弱劳动力或半劳动力', stableIncome: '否' },
        { ...adult, insuredResident: '否' },
        { dibao: '是', dibaoAmount: 0, insuranceAidAmount: 0 },
        { dibao: '否', tekun: '分散供养', insuranceAidAmount: 0 },
        { ...adult, birthDate: '2011-01-01', labour: '无劳动力', dropout: '是', dropoutReason: '厌学' },
        { ...adult, birthDate: '2011-01-01', labour: '无劳动力', schoolStatus: '小学' },
      ],
    },
    { lowIncomeTags: ['非低收入户'], houseGrade: 'C' },
    {
      monitorCategory: '边缘易致贫户', identifiedAt: '2021-05',
    },
    { lowIncomeTags: ['非低收入户'] },
    { lowIncomeTags: ['非低收入户'] },
  ],
  findings: [
    ...['责任', '政策', '工作'].map((cause) => ({ checkItemId: '4.1', subjectId: 'H1', source: '大排查', status: '整改中', cause, foundAt: '2021-12-15' })),
    { checkItemId: '5.20', subjectId: 'H1', source: '督查暗访', status: '整改中', foundAt: '2021-05-01', cause: '客观' },
  ],
  optional: {
    income: [money],
    satisfaction: [{ ...dislikes, dissatisfiedCause: '责任' }, { ...dislikes, householdId: 'H2', dissatisfiedCause: '政策' }, { ...dislikes, householdId: 'H4', dissatisfiedCause: '工作' }],
    visit: [{ by: '党员', date: '2021-12-01' }],
    measure: [
      { type: '产业帮扶', status: '尚未实施', startedAt: '2021-11-01' },
      { type: '产业帮扶', status: '已实施', startedAt: '2021-12-01', householdId: 'H3' },
    ],
    difficulty: [{ raisedAt: '2021-03-01', resolved: '否', resolvedBy: '其他' }],
    ledgerDocs: [bad(keysOf('ledgerDocs', 'bool3'))],
    tempAid: [{ amount: 0 }],
    lowIncome: [{ hasRisk: '是', riskOccurredAt: '2021-01-01', discoveredAt: '2021-03-01', interventionAt: '2021-05-01', helpStartedAt: '2021-07-01', lastReviewedAt: '2020-12-01' }],
    hospitalization: [{ reimbursed: 0, delayReason: '系统升级' }, { reimbursed: 0, delayReason: '异地就医资料' }],
    eduAid: [{ personId: 'H1-7', received: '否' }],
    loan: [
      { eligible: '是', willing: '是', granted: '否' },
      { granted: '是', eligible: '是', willing: '是', purpose: '建房', usedBy: '企业', transferForm: '转贷', balance: 100, dueDate: '2021-01-01', interestSubsidyDue: 10, interestSubsidyPaid: 0 },
    ],
    industry: [{ kind: '种植', conditionsMet: '否', outputPrev: 5, output: 3, incomePrev: 500, income: 300 }],
    enterprise: [
      { name: '甲合作社', type: '合作社', status: '停产', helping: '是', incomePerHousehold: 10 },
      { enterpriseId: 'E2', name: '乙园区', type: '园区', status: '停产', helping: '否' },
      { enterpriseId: 'E3', name: '丙车间', type: '帮扶车间', status: '停产', helping: '是', incomePerHousehold: 10 },
      { enterpriseId: 'E4', name: '丁企业', type: '龙头企业', status: '停产', helping: '否' },
    ],
    linked: [{ way: '订单收购', since: '2021-11-01', agreed: '否', paidAmount: 0 }],
    dividend: [{ agreedAmount: 100, paidAmount: 0, dueAt: '2021-06-30' }],
    project: [{ name: '果园', eligible: 50, participants: 2, expectedIncome: 900, incomePerHousehold: 10, subsidyPaid: 5000 }],
    projectService: [{ projectId: 'X2', kind: '技术指导' }],
    fund: [{ name: '资金', budget: 100, paid: 10, performanceTarget: 5, performanceActual: 1 }],
    grid: [{ workerName: '无', visitCount: 0, reportCount: 0, testAnswer: '否' }],
  },
}; // biome-ignore format: a table

/** All cells that rules read are filled, and all is well; three kinds of households. */
const well: Cells = {
  wage: 60_000, business: 8000, businessCost: 3000, property: 500, transfer: 4500, sharers: 2,
  'prev.wage': 50_000, 'prev.business': 8000, 'prev.businessCost': 3000, 'prev.property': 500, 'prev.transfer': 4500, 'prev.sharers': 2,
  'expense.medicalSelfPay': 300, 'expense.educationSelfPay': 100, 'expense.disaster': 0, 'expense.other': 0,
}; // biome-ignore format: a table
const likes: Cells = { knowsHelper: '是', helpWork: '满意', workTeam: '满意', doubleBasics: '满意', overall: '满意' };
const each = (make: (householdId: string) => Cells | Cells[]): Cells[] => ['H1', 'H2'].flatMap<Cells>((id) => make(id));
const NONE: Draft = {
  households: [
    { monitorCategory: '脱贫不稳定户', householdType: '脱贫户', riskTypes: ['因病'], persons: [{ dibaoAmount: 380, dibaoAdjustedAt: '2021-07' }] },
    { persons: [{ dibaoAmount: 380, dibaoAdjustedAt: '2021-07' }] },
  ],
  optional: {
    income: each((householdId) => ({ ...well, householdId })),
    satisfaction: each((householdId) => ({ ...likes, householdId })),
    visit: ['村干部', '帮扶联系人', '包村干部'].map((by) => ({ by, date: '2021-12-10' })),
    measure: [{ type: '健康帮扶', status: '已实施', startedAt: '2021-04-05' }],
    difficulty: [{ raisedAt: '2021-10-01', resolved: '是', resolvedBy: '帮扶联系人' }],
    ledgerDocs: [Object.fromEntries(keysOf('ledgerDocs', 'bool3').map((key) => [key, '是']))],
    tempAid: [{ amount: 800 }],
    lowIncome: each((householdId) => ({ householdId, hasRisk: '否', lastReviewedAt: '2021-12-01' })),
    hospitalization: [{ reimbursed: 500, delayReason: '无' }],
    eduAid: [{ received: '是' }],
    loan: [{ eligible: '是', willing: '是', granted: '是', purpose: '发展生产', usedBy: '本户', transferForm: '无', balance: 100, dueDate: '2023-01-01', interestSubsidyDue: 10, interestSubsidyPaid: 10 }],
    industry: [{ kind: '养殖', conditionsMet: '是', outputPrev: 3, output: 5, incomePrev: 300, income: 500 }],
    enterprise: [{ name: '甲合作社', type: '合作社', status: '正常', helping: '是', incomePerHousehold: 2000 }, { enterpriseId: 'E2', name: '乙园区', type: '园区', status: '正常', helping: '是', incomePerHousehold: 2000 }, { enterpriseId: 'E3', name: '丙车间', type: '帮扶车间', status: '正常', helping: '是', incomePerHousehold: 2000 }],
    linked: ['E1', 'E2', 'E3'].flatMap((enterpriseId) => [1, 2, 3].map(() => ({ enterpriseId, way: '就业务工', since: '2019-01-01', agreed: '是', until: '2023-01-01', paidAmount: 900 }))),
    dividend: [{ agreedAmount: 100, paidAmount: 100, dueAt: '2021-06-30' }],
    project: [{ name: '果园', eligible: 50, participants: 40, expectedIncome: 900, incomePerHousehold: 1000, subsidyPaid: 5000 }],
    projectService: [{ kind: '技术指导' }],
    fund: [{ name: '资金', budget: 100, paid: 98, performanceTarget: 5, performanceActual: 6 }],
    grid: [{ workerName: '孙七', visitCount: 12, reportCount: 3, testAnswer: '是' }],
  },
}; // biome-ignore format: a table

/** Names and numbers only. */
const blank = (key: string): Cells =>
  Object.fromEntries(entities.find((one) => one.key === key)!.fields.map((field) => [field.key, undefined]));
const NOTHING: Draft = {
  village: blank('village'),
  households: [
    {
      ...blank('household'),
      householdId: 'H1',
      persons: [{ ...blank('person'), personId: 'H1-1', householdId: 'H1' }],
    },
  ],
};

describe('section 三 of the order, sentence by sentence', () => {
  test('the items are the order’s: 130, each fragment of the text in its place', () => {
    const own = plan.items.filter(({ area }) => !area.startsWith('S'));
    expect(own).toHaveLength(130);
    expect(own.filter(({ subject }) => subject === '镇')).toHaveLength(10);
    expect(own.filter(({ subject }) => subject === '部门')).toHaveLength(8);
    const order = readFileSync('test/inspect/section-three.txt', 'utf8').replace(/\s/g, '');
    let at = 0;
    for (const { id, text } of own) {
      const found = order.indexOf(text!.replace(/\s/g, ''), at);
      expect(found, `${id} ${text}`).toBeGreaterThanOrEqual(at);
      at = found + text!.length;
    }
  });

  test('everything is wrong: a problem under every item of the village', () => {
    const answers = mine(answered(EVERY, '有问题'));
    const wrong = answers.filter(({ answer }) => answer === '有问题').map(({ item }) => item);
    const missed = plan.items.filter(
      ({ id, enabled, subject }) => enabled && subject !== '镇' && subject !== '部门' && !wrong.includes(id),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
    expect(tally(wrong)).toEqual(VILLAGE_ITEMS);
  });

  test('all is well: no problem, nothing unknown', () => {
    const answers = mine(answered(NONE, '无问题'));
    const odd = answers.filter(({ answer }) => answer !== '无问题' && answer !== '不涉及');
    expect(odd.map(({ item, subject, answer, missing }) => [item, subject.id, answer, missing])).toEqual([]);
    expect(tally(answers.map(({ item }) => item))).toEqual(VILLAGE_ITEMS);
    const clear = new Set(answers.filter(({ answer }) => answer === '无问题').map(({ item }) => item));
    const foreign = [...new Set(answers.map(({ item }) => item))].filter((item) => !clear.has(item));
    // Nobody in this village is out of school, disabled, dissatisfied …
    expect(foreign.join(' ')).toBe(
      '3.10 4.7 4.8 4.9 5.5 5.10 5.11 5.14 5.16 5.19 5.21 8.2 8.3 8.4 8.6 8.7 8.8 8.9 11.6 11.7 11.8',
    );
  });

  test('nothing is known: nothing counts as 无问题', () => {
    const { answers } = inspectVillage(village(NOTHING), plan).value!;
    const kinds = new Map<string, string[]>();
    for (const { item, answer } of mine(answers)) kinds.set(answer, [...(kinds.get(answer) ?? []), item]);
    // What others have reported stands on the ledger; where nothing stands there, nothing was reported.
    expect(kinds.get('不涉及')).toEqual(['3.10', '5.5']);
    expect([...kinds.keys()].sort()).toEqual(['不涉及', '未核实'].sort());
    expect(new Set(kinds.get('未核实')).size).toBe(TOTAL - 2);
    expect(answers.filter(({ decidedBy }) => decidedBy === 'plan')).toHaveLength(130 - TOTAL);
  });
});
