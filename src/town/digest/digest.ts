import type { LedgerEntry } from '../../ledger/index.js';
import type { SubjectLevel } from '../../plan/index.js';
import type { RowRanges } from './row-ranges.js';

/** Changes when the record changes: kept digests of another version are made anew. */
export const DIGEST_VERSION = 4;

/**
 * All that the town needs of one village workbook, read once: plain JSON, no ID and no telephone numbers. Names of persons are
 * in it, so it stays in the town's own folder.
 */
export interface VillageDigest {
  version: typeof DIGEST_VERSION;
  village: { code: string; name: string; fullName: string };
  /** Which file this was made from. */
  origin: {
    file: string;
    sha256: string;
    edition: string /** SHA-256 of what people filled in, whatever program saved it. */;
    records: string;
  };
  /** 数据截止日期, YYYY-MM-DD. */
  asOf: string;
  /** Errors in the data and what else keeps the village's own final documents back; the first few in words. */
  errors: { count: number; first: string[] };
  /** Numbers that the two counts do not agree on; empty in a sound village. */
  unreconciled: string[];
  /** By key (`排查.应排查户数`), as in `facts/`. */
  facts: Record<string, DigestFact>;
  /** The second, independent count, from the flat rows. Keys as in `facts`. */
  recount: Record<string, number>;
  /** By id of the check item: enabled items that the village answers. */
  items: Record<string, DigestItem>;
  findings: DigestFinding[];
  /** Column letters by sheet and field key, to name cells; for the form 村情况 whole addresses. */
  columns: Record<string, Record<string, string>>;
  monitored: MonitoredHousehold[];
  /** Question (对帮扶工作 …) → whom was asked → answer → number of households. */
  satisfaction: SatisfactionCount[];
  people: PersonTrace[];
  households: HouseholdTrace[];
  /** What people wrote by hand, for comparing the villages' words. */
  passages: Passage[];
  conduct: Conduct;
  organisation: Organisation;
  waivers: { rule: string; subject: string; reason: string; approvedBy: string }[];
}

export interface DigestFact {
  value: number | null;
  unit: string;
  rows: RowRanges;
}

/** Answers of one item, counted by subjects. */
export interface DigestItem {
  problem: number;
  sound: number;
  notConcerned: number;
  open: number;
  /** Households among the subjects with a problem, each once. */
  households: number;
  rows: RowRanges;
}

/** A ledger entry without the objects it points to; `revive` gives them back from the plan. */
export interface DigestFinding
  extends Pick<LedgerEntry, 'id' | 'draft' | 'values' | 'status' | 'core' | 'counted' | 'overdue' | 'alsoItems'> {
  /** Row on 问题台账; absent for drafts. */
  row?: number;
  daysLeft?: number;
  item?: string;
  area?: string;
  category?: string;
  subject: { level: SubjectLevel; id: string; name: string; group?: number; household?: string };
}

/** One household on the lists of 监测对象, eliminated ones too. */
export interface MonitoredHousehold {
  id: string;
  head: string;
  group: number | null;
  category: string;
  persons: number;
  eliminated: boolean;
  newThisRound: boolean;
  /** 元; null with the names of the blank cells in `missing`. */
  perCapitaNet: number | null;
  perCapitaNetPrev: number | null;
  missing: string[];
  row: number;
  /** Row on 收入支出. */
  incomeRow: number | null;
}

export interface SatisfactionCount {
  question: string;
  asked: '监测户' | '一般农户';
  answers: Record<string, number>;
  /** Reasons of those who are not satisfied. */
  reasons: Record<string, number>;
}

/**
 * A person by keyed hashes: enough to find somebody in two villages, not to tell the ID number or the birthday.
 */
export interface PersonTrace {
  /** Of the number of the certificate, 16 hex digits; absent where there is none. */
  hash?: string;
  /** No ID number, or a wrong one: who it is, the number does not say. */
  unsure?: true;
  /** Of name and birth date, 8 hex digits; absent where the birth date is unknown. */
  born?: string;
  id: string;
  name: string;
  household: string;
  head: boolean;
  /** Cell of the ID number, or of the name where there is none. */
  sheet: string;
  cell: string;
}

export interface HouseholdTrace {
  id: string;
  head: string;
  group: number | null;
  poor: boolean;
  monitored: boolean;
  visited: string;
  row: number;
}

export interface Passage {
  sheet: string;
  cell: string;
  /** Name of the column or field. */
  field: string;
  text: string;
}

/** How the inspection was carried out, as the rows tell it. */
export interface Conduct {
  /** Households with a visit date by day, YYYY-MM-DD. */
  visitDays: Record<string, number>;
  /** Largest group of households with the same answers throughout; absent where nothing was filled in. */
  sameAnswers?: { households: number; of: number; rows: RowRanges };
  /** Rows on 走访记录; null: the sheet is absent or empty. */
  visits: number | null;
  /** SHA-256 of the answers on 人工核查 that were given with words of one's own, to compare villages; absent when there are none. */
  manualAnswers?: { hash: string; count: number };
}

/** 村情况, people and meetings, as the report and 责任体系表 name them. */
export interface Organisation {
  secretary: string | null;
  firstSecretary: string | null;
  infoOfficer: string | null;
  packageCadre: string | null;
  groups: number | null;
  grids: number;
  helpers: number;
  teams: number | null;
  start: string | null;
  end: string | null;
  training: { date: string | null; persons: number | null };
  mobilization: { date: string | null; persons: number | null };
  householdMeetings: number | null;
}
