import type { CellPlace } from '../diagnostics/index.js';

/** 一致; two accounts differ; the account differs from what the visit found; one side has nothing (FACTS 7.5). */
export type LedgerVerdict = '一致' | '账账不符' | '账实不符' | '缺失';

/** One side of a comparison: its text for people (numbers masked) and where it stands. No value: the side says nothing. */
export interface LedgerSide {
  source: string;
  value?: string;
  place?: CellPlace;
}

/**
 * A field of a household or person, as a register has it and as the workbook (or another register) has it. Items 6.16 and
 * 6.17 count the entries of a household: 账账不符 and 账实不符.
 */
export interface LedgerDiff {
  level: '户' | '人';
  /** Absent when only a register without 户编号 knows the subject. */
  householdId?: string;
  personId?: string;
  /** Who it is about, for people: name of the person or of the head. */
  subject: string;
  /** `person.health`; `person` or `household` when the whole record is missing on one side. */
  field: string;
  /** 中文名 of the field. */
  fieldName: string;
  verdict: LedgerVerdict;
  register: LedgerSide;
  other: LedgerSide;
}
