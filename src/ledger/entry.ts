import type { BookData, Computed, Finding, Household, Person, RowRef } from '../model/index.js';
import type { Plan, PlanArea, PlanCategory, PlanItem, SubjectLevel } from '../plan/index.js';

export type FindingValues = Finding['values'];

/** Whom or what a finding is about, for the ledger's columns. */
export interface LedgerSubject {
  level: SubjectLevel;
  /** 人编号, 户编号, village code …; empty when the row does not say. */
  id: string;
  /** 户主, 姓名 or the village's name. */
  name: string;
  /** 村民小组 of the household. */
  group?: number;
  household?: Household;
  person?: Person;
}

/** One problem, as the sheet 问题台账 has it or as cunbao proposes it. */
export interface LedgerEntry {
  /** 问题编号, assigned when the row had none. */
  id: string;
  /** Not on the sheet yet. */
  draft: boolean;
  /** The number was assigned now and is not written in the workbook yet. */
  numbered: boolean;
  /** Where it stands; drafts have none. */
  at?: RowRef;
  cells: Readonly<Record<string, string>>;
  /** All that people wrote; for a draft, what is proposed. Blank cells have no key. */
  values: FindingValues;
  /** A blank 状态 is 待交办; with the verdict 不属实 it is 作废. */
  status: FindingStatus;
  item?: PlanItem;
  area?: PlanArea;
  category?: PlanCategory;
  core: boolean;
  subject: LedgerSubject;
  /** Not 作废: belongs to every total. */
  counted: boolean;
  overdue: boolean;
  daysLeft?: number;
  /** Other items whose answer rests on this finding: one fact, one finding (FACTS 8, overlaps). */
  alsoItems: string[];
}

export type FindingStatus = NonNullable<FindingValues['status']>;

/** All states in the order of their life; 作废 last. */
export const STATUSES: readonly FindingStatus[] = [
  '待交办',
  '整改中',
  '已整改待复核',
  '已销号',
  '退回重改',
  '长期坚持',
  '作废',
];

/** Which findings hold the answer 有问题 of one item for one subject. */
export interface LedgerLink {
  item: string;
  level: SubjectLevel;
  subject: string;
  /** Numbers of the findings; through another item's finding when `shared`. */
  findings: string[];
  shared: boolean;
}

export interface Ledger {
  /** Rows of the sheet in their order, then drafts by item and subject. */
  entries: LedgerEntry[];
  links: LedgerLink[];
  asOf: string;
}

/** What every part of the room looks things up in. */
export interface LedgerContext {
  data: BookData;
  plan: Plan;
  items: ReadonlyMap<string, PlanItem>;
  households: ReadonlyMap<string, Household>;
  persons: ReadonlyMap<string, Person>;
}

export function contextOf(data: BookData, plan: Plan): LedgerContext {
  const persons = [...data.households.flatMap((household) => household.persons), ...data.strayPersons];
  return {
    data,
    plan,
    items: new Map(plan.items.map((item) => [item.id, item])),
    households: byKey(data.households, ({ values }) => values.householdId),
    persons: byKey(persons, ({ values }) => values.personId),
  };
}

function byKey<T>(all: readonly T[], key: (one: T) => string | undefined): Map<string, T> {
  return new Map(all.flatMap((one) => (key(one) === undefined ? [] : [[key(one) as string, one] as const])));
}

export const known = <T>(computed: Computed<T>): T | undefined => ('value' in computed ? computed.value : undefined);
