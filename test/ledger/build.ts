import { readFileSync } from 'node:fs';
import type { Answer, Inspection } from '../../src/inspect/index.js';
import { type Ledger, ledgerOf } from '../../src/ledger/index.js';
import { type Finding, finding, type Household, type VillageData } from '../../src/model/index.js';
import { loadPlan, type Plan } from '../../src/plan/index.js';

export const plan: Plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
export const VILLAGE = '340604102201';
export const number = (serial: number) => `${VILLAGE}-2021-${String(serial).padStart(4, '0')}`;

/** Household `H<n>` with persons `H<n>P1`, `H<n>P2`. */
const household = (n: number): Household => ({
  at: { sheet: '农户', row: n + 3 },
  values: { householdId: `H${n}`, headName: `户主${n}`, groupNo: n, visitDate: '2021-12-14', inspectors: '赵查' },
  cells: {},
  faulty: false,
  persons: [1, 2].map((p) => ({
    at: { sheet: '家庭成员', row: 2 * n + p + 1 },
    values: { personId: `H${n}P${p}`, householdId: `H${n}`, name: `成员${n}${p}` },
    cells: {},
    faulty: false,
  })),
});

export type Row = Finding['values'];

const blankless = (values: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Row;

/** A finding that breaks no rule: 待交办, about household H1. */
export const row = (values: { [K in keyof Row]?: Row[K] | undefined } = {}): Row =>
  blankless({
    findingId: number(1),
    subjectLevel: '户',
    subjectId: 'H1',
    source: '大排查',
    checkItemId: '5.20',
    description: '户主1家现住房鉴定为D级危房，仍在居住。',
    foundAt: '2021-12-14',
    responsibleUnit: '镇村建办',
    responsiblePerson: '钱改',
    deadline: '2021-12-31',
    status: '待交办',
    ...values,
  });

export const handedOut: Row = {
  rootCause: '没有及时申报',
  task: '落实安全住房',
  measures: '申报危房改造',
  progress: '已申报',
  status: '整改中',
};
export const rectified: Row = { ...handedOut, status: '已整改待复核', completedAt: '2021-12-16', evidence: '照片' };
export const closed: Row = {
  ...rectified,
  status: '已销号',
  reviewer: '孙核',
  reviewedAt: '2021-12-17',
  closedAt: '2021-12-18',
};

const villageData = (rows: readonly Row[], more: Partial<VillageData> = {}): VillageData =>
  ({
    origin: { file: '王店村.xlsx', sha256: '0'.repeat(64), villageCode: VILLAGE, villageName: '王店村' },
    asOf: '2021-12-20',
    village: { values: {} },
    households: [1, 2, 3].map(household),
    strayPersons: [],
    findings: rows.map((values, index) => ({
      at: { sheet: '问题台账', row: index + 4 },
      values,
      cells: Object.fromEntries(
        finding.fields.map(({ key }, col) => [key, `${String.fromCharCode(65 + (col % 26))}${index + 4}`]),
      ),
      faulty: false,
    })),
    manualChecks: [],
    waivers: [],
    sheets: ['村情况', '农户', '家庭成员', '人工核查', '问题台账'],
    ...more,
  }) as unknown as VillageData;

/** `answer('5.20', 'H1')`: item 5.20 has a problem for household H1; `H1P2` is a person, `''` the village. */
export function answer(item: string, id: string, more: Partial<Answer> = {}): Answer {
  const person = /^(H\d)P\d$/.exec(id);
  const subject = person
    ? { level: '人' as const, id, name: `成员${id}`, householdId: person[1]! }
    : id === ''
      ? { level: '村' as const, id: VILLAGE, name: '王店村' }
      : { level: '户' as const, id, name: `户主${id.slice(1)}`, householdId: id };
  return {
    item,
    subject,
    answer: '有问题',
    decidedBy: 'data',
    rows: [],
    description: `${id}在检查项${item}上有问题，应当整改。`,
    ...more,
  };
}

export function ledger(rows: readonly Row[], answers: readonly Answer[] = [], more?: Partial<VillageData>) {
  const data = villageData(rows, more);
  const inspection: Inspection = { answers: [...answers] };
  const outcome = ledgerOf(data, inspection, plan);
  return {
    data,
    inspection,
    ledger: outcome.value as Ledger,
    codes: outcome.diagnostics.map(({ code }) => code),
    diagnostics: outcome.diagnostics,
  };
}
