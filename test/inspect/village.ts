import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/inspect/index.js';
import { inspectVillage } from '../../src/inspect/index.js';
import {
  type Entity,
  type Entry,
  entities,
  type Household,
  type Person,
  type Value,
  type VillageData,
} from '../../src/model/index.js';
import { loadPlan, type Plan } from '../../src/plan/index.js';

export const plan: Plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;

export type Cells = Record<string, Value | undefined>;

/** A record; `undefined` blanks a cell, `faulty: '是'` marks the row as faulty. */
export function entry<E>(key: string, row: number, { faulty, ...cells }: Cells): E {
  const entity = entities.find((one) => one.key === key) as Entity;
  const values = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));
  const addresses = Object.fromEntries(entity.fields.map((field, index) => [field.key, `C${index + 1}R${row}`]));
  return { at: { sheet: entity.name, row }, values, cells: addresses, faulty: faulty === '是' } as E;
}

/** A household and a person without any problem, every cell that rules read filled. */
export const HOUSEHOLD: Cells = {
  householdId: 'H1',
  headName: '张三',
  householdType: '一般农户',
  memberCount: 1,
  lowIncomeTags: ['低保户'],
  monitorCategory: '非监测对象',
  riskEliminated: '否',
  inNationalSystem: '是',
  riskOccurredAt: '2021-03-01',
  discoveredAt: '2021-03-10',
  identifiedAt: '2021-03',
  foodOk: '是',
  clothingOk: '是',
  houseGrade: 'A',
  dilapidated: '否',
  livesInHouse: '是',
  elderlyAlone: '否',
  childrenHousingGood: '否',
  'water.quantityOk': '是',
  'water.qualityOk': '是',
  'water.convenienceOk': '是',
  'water.reliabilityOk': '是',
  'water.outageDays': 0,
  'helper.name': '李四',
  'disaster.type': '风雹',
  'disaster.resolved': '是',
  labourCount: 1,
  landArea: 3,
  gridId: 'G1',
};
export const PERSON: Cells = {
  personId: 'P1',
  householdId: 'H1',
  name: '张三',
  status: '在册',
  birthDate: '1980-05-05',
  schoolStatus: '非在校生',
  health: ['健康'],
  disabilityLevel: undefined,
  insuredResident: '是',
  insuredEmployee: '否',
  insuredElsewhere: '否',
  insuranceAidCategory: '低保',
  insuranceAidAmount: 280,
  labour: '普通劳动力',
  stableIncome: '是',
  dibao: '是',
  tekun: '否',
  dropout: '否',
  unableToStudy: '否',
};
const GOOD_VILLAGE: Cells = Object.fromEntries(
  entities[0]!.fields.filter(({ type }) => type === 'bool3').map(({ key }) => [key, '是']),
);

const OWNERS: Record<string, string> = {
  householdId: 'H1',
  personId: 'H1-1',
  enterpriseId: 'E1',
  projectId: 'X1',
  fundId: 'J1',
  assetId: 'C1',
  gridId: 'G1',
};
const ownersOf = (key: string): Cells => {
  const { fields } = entities.find((one) => one.key === key)!;
  return Object.fromEntries(Object.entries(OWNERS).filter(([id]) => fields.some((field) => field.key === id)));
};

export interface Draft {
  village?: Cells;
  households?: { persons?: Cells[]; [key: string]: Value | Cells[] | undefined }[];
  stray?: Cells[];
  checks?: Cells[];
  findings?: Cells[];
  /** Rows of the optional sheets, by entity key; about H1, its first person, E1 and X1 unless they say otherwise. */
  optional?: Record<string, Cells[]>;
}

export function village(draft: Draft = {}): VillageData {
  let personRow = 3;
  const households = (draft.households ?? [{}]).map(({ persons, ...cells }, index) => {
    const id = `H${index + 1}`;
    const members = (persons ?? [{}]).map((person, at) => {
      personRow++;
      return entry<Person>('person', personRow, { ...PERSON, householdId: id, personId: `${id}-${at + 1}`, ...person });
    });
    const own = entry<Household>('household', index + 4, {
      ...HOUSEHOLD,
      householdId: id,
      memberCount: members.length,
      ...(cells as Cells),
    });
    return { ...own, persons: members };
  });
  return {
    origin: {
      file: '王店村.xlsx',
      sha256: '',
      planId: plan.id,
      edition: '1',
      villageCode: '340604102201',
      villageName: '王店村',
      lastNumber: 0,
    },
    asOf: '2021-12-20',
    village: entry('village', 0, { ...GOOD_VILLAGE, ...draft.village }),
    households,
    strayPersons: (draft.stray ?? []).map((cells, index) => entry('person', 900 + index, { ...PERSON, ...cells })),
    manualChecks: (draft.checks ?? []).map((cells, index) =>
      entry('manualCheck', index + 4, { checkedBy: '王五', ...cells }),
    ),
    findings: (draft.findings ?? []).map((cells, index) => entry('finding', index + 4, cells)),
    waivers: [],
    optional: Object.fromEntries(
      Object.entries(draft.optional ?? {}).map(([key, rows]) => [
        key,
        rows.map((cells, index) => entry<Entry>(key, index + 4, { ...ownersOf(key), ...cells })),
      ]),
    ),
    sheets: ['村情况', '农户', '家庭成员', '人工核查', '问题台账', '例外说明'],
  };
}

export const inspect = (draft: Draft = {}, using: Plan = plan) => {
  const { value, diagnostics } = inspectVillage(village(draft), using);
  const of = (item: string, subject?: string): Answer[] =>
    value!.answers.filter((answer) => answer.item === item && (subject === undefined || answer.subject.id === subject));
  return { answers: value!.answers, of, one: (item: string, subject?: string) => of(item, subject)[0]!, diagnostics };
};

export type { Entry };
