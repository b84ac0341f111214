import type { Family } from '../rows.js';
import { isMonitored, type Sheets } from './household-sheets.js';

type Row = Sheets[string][number];

/** The household's own row of a sheet. */
const rowOf = (sheets: Sheets, sheet: string, { household }: Family): Row | undefined =>
  sheets[sheet]!.find(({ householdId }) => householdId === household.householdId);
const change = (row: Row | undefined, cells: Row): void => {
  if (row) Object.assign(row, cells);
};
const withoutVisits = (sheets: Sheets, { household }: Family, by: string): void => {
  sheets.visit = sheets.visit!.filter((row) => row.householdId !== household.householdId || row.by !== by);
};
const REASONS = ['道路', '饮水', '文体', '医疗', '就学', '环境', '电力'] as const;

/** Some of what goes wrong in a usual village. */
export function usualTrouble(sheets: Sheets, families: readonly Family[]): void {
  const [first, second, third] = families.filter(isMonitored) as [Family, Family, Family];
  change(rowOf(sheets, 'ledgerDocs', first), { incomeSheet: '否', visits: '否' });
  withoutVisits(sheets, second, '帮扶联系人');
  const income = rowOf(sheets, 'income', third)!;
  change(income, { 'prev.wage': income.wage!, 'prev.transfer': (income.transfer as number) + 3000 });
  const plain = families.find(
    (family) =>
      !isMonitored(family) && family.household.householdType === '一般农户' && rowOf(sheets, 'satisfaction', family),
  )!;
  change(rowOf(sheets, 'satisfaction', plain), {
    doubleBasics: '不满意',
    basicsReason: ['文体', '环境'],
    dissatisfiedCause: '工作',
  });
  const person = families.find(({ household }) => household.householdType === '脱贫户')!.persons[0]!;
  sheets.hospitalization!.push({
    personId: person.personId!,
    personName: person.name!,
    date: '2021-11-08',
    place: '县外医院',
    total: 1600,
    reimbursed: 0,
    selfPay: 1600,
    delayReason: '异地就医资料',
  });
  change(sheets.loan![1], { interestSubsidyPaid: 490 });
  change(sheets.dividend![2], { paidAmount: 0 });
  delete sheets.dividend![2]!.paidAt;
  change(sheets.fund![1], { paid: 150_000 });
  change(sheets.difficulty![1], { resolved: '否' });
  delete sheets.difficulty![1]!.resolvedAt;
  delete sheets.difficulty![1]!.resolvedBy;
}

/** Something wrong under every rule that reads these sheets. */
export function everyTrouble(sheets: Sheets, families: readonly Family[]): void {
  const monitored = families.filter((family) => isMonitored(family) && family.household.newThisRound === '否');
  const [first, second] = monitored as [Family, Family];
  const id = first.household.householdId!;
  change(rowOf(sheets, 'income', first), {
    'prev.wage': 90_000,
    wage: 0,
    'expense.medicalSelfPay': 60_000,
    'expense.educationSelfPay': 12_000,
    'expense.disaster': 500,
  });
  const transfer = sheets.transferItem!.filter(({ householdId }) => householdId === id);
  change(rowOf(sheets, 'income', first), { transfer: 100 });
  sheets.transferItem = sheets.transferItem!.filter((row) => !transfer.includes(row));
  const displeased = { workTeam: '不满意', doubleBasics: '不满意', overall: '不满意', basicsReason: [...REASONS] };
  change(rowOf(sheets, 'satisfaction', first), {
    ...displeased,
    knowsHelper: '否',
    helpWork: '不满意',
    helpReason: ['缺少走访', '缺乏举措'],
    dissatisfiedCause: '责任',
  });
  const ordinary = families.filter((family) => !isMonitored(family) && rowOf(sheets, 'satisfaction', family));
  change(rowOf(sheets, 'satisfaction', ordinary[0]!), { ...displeased, dissatisfiedCause: '政策' });
  change(rowOf(sheets, 'satisfaction', ordinary[1]!), { ...displeased, dissatisfiedCause: '工作' });
  for (const by of ['帮扶联系人', '村干部', '包村干部']) withoutVisits(sheets, first, by);
  sheets.visit = sheets.visit!.filter(({ by }) => by !== '包村干部');
  for (const row of sheets.measure!) {
    if (row.householdId === id) Object.assign(row, { status: '尚未实施' });
    if (row.householdId === second.household.householdId) Object.assign(row, { startedAt: '2021-12-18' });
  }
  const bare = { householdId: id, headName: first.household.headName! };
  sheets.difficulty = [{ ...bare, raisedAt: '2021-03-01', text: '房屋漏雨', resolved: '否' }];
  change(rowOf(sheets, 'ledgerDocs', first), { application: '否', plan: '否' });
  sheets.tempAid = [{ ...bare, date: '2021-06-01', reason: '突发重病', amount: 0 }];
  for (const row of sheets.lowIncome!)
    Object.assign(row, {
      hasRisk: '是',
      riskOccurredAt: '2021-01-05',
      discoveredAt: '2021-03-05',
      interventionAt: '2021-05-05',
      helpStartedAt: '2021-07-05',
      lastReviewedAt: '2021-01-20',
    });
  const patient = first.persons[0]!;
  for (const delayReason of ['系统升级', '异地就医资料'])
    sheets.hospitalization!.push({
      personId: patient.personId!,
      personName: patient.name!,
      date: '2021-11-08',
      total: 1600,
      reimbursed: 0,
      selfPay: 1600,
      delayReason,
    });
  for (const row of sheets.eduAid!) row.received = '否';
  const lent = {
    granted: '是',
    eligible: '是',
    willing: '是',
    amount: 30_000,
    grantedAt: '2018-05-01',
    dueDate: '2021-04-30',
  };
  sheets.loan = [
    { ...bare, eligible: '是', willing: '是', granted: '否' },
    {
      ...bare,
      ...lent,
      purpose: '建房',
      usedBy: '企业',
      transferForm: '转贷',
      balance: 9000,
      interestSubsidyDue: 500,
      interestSubsidyPaid: 0,
    },
  ];
  sheets.industry = [
    {
      ...bare,
      kind: '种植',
      species: '苹果',
      conditionsMet: '否',
      outputPrev: 500,
      output: 300,
      incomePrev: 4000,
      income: 2500,
    },
  ];
  for (const row of sheets.enterprise!) Object.assign(row, { status: '停产', incomePerHousehold: 50 });
  sheets.enterprise!.push(
    { enterpriseId: 'Z03', name: '特色果蔬产业园', type: '园区', status: '停产', helping: '否' },
    { enterpriseId: 'Z04', name: '某食品公司', type: '龙头企业', status: '停产', helping: '否' },
  );
  sheets.linked = sheets.linked!.filter(({ way }) => way !== '就业务工');
  for (const row of sheets.linked) Object.assign(row, { agreed: '否', paidAmount: 0, since: '2021-10-01' });
  for (const row of sheets.dividend!) {
    row.paidAmount = 0;
    delete row.paidAt;
  }
  change(sheets.project![0], { participants: 2, incomePerHousehold: 100 });
  sheets.project!.push({ ...sheets.project![0]!, projectId: 'X02', name: '蔬菜大棚项目' });
  for (const row of sheets.fund!) Object.assign(row, { paid: 50_000, performanceActual: 0.5 });
  for (const row of sheets.grid!) Object.assign(row, { visitCount: 0, reportCount: 0, testAnswer: '否' });
  change(sheets.grid![0], { workerName: '无' });
}
