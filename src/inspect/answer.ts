import type { RowRef } from '../model/index.js';
import type { SubjectLevel } from '../plan/index.js';

export type AnswerKind = '有问题' | '无问题' | '不涉及' | '未核实';

/** Who or what an item was asked about. */
export interface Subject {
  level: SubjectLevel;
  /** 户编号, 人编号, village code …: identifies the subject together with `level`. */
  id: string;
  /** 户主 or 姓名 for reading; never printed above the report level. */
  name: string;
  /** 户编号 the subject belongs to, for 户 and 人. */
  householdId?: string;
}

/** Levels at which a workbook has one subject: the village, the town, the department that fills it in. */
const WHOLE: ReadonlySet<SubjectLevel> = new Set(['村', '镇', '部门']);

/** How sheets name a subject: the one that fills in the workbook by a blank. */
export const keyOf = ({ level, id }: Subject): string => (WHOLE.has(level) ? '' : id);

/** The answer of one item for one subject. */
export interface Answer {
  /** Item id. */
  item: string;
  subject: Subject;
  answer: AnswerKind;
  /** `data`: by rule; `person`: on 人工核查 or by rejecting a draft; `plan`: not the village's to answer; absent for 未核实. */
  decidedBy?: 'data' | 'person' | 'plan';
  /** Name and day, when a person decided. */
  person?: { name?: string; date?: string; note?: string };
  /** Rows the answer rests on. */
  rows: RowRef[];
  /** Why it is 未核实: names of the fields or sheets that are missing, in the sheet's words. */
  missing?: string[];
  /** For a semi item: data raised a flag and a person must decide; the reasons. */
  flag?: string;
  /**
   * For 未核实: how a person can settle it on 人工核查. `subject`: a row for this very subject (a flag to confirm or reject);
   * `village`: one row for the whole village, exceptions by row; absent: cells are to be filled or mended, no person's answer counts.
   */
  ask?: 'subject' | 'village';
  /** Draft description when the answer is 有问题. */
  description?: string;
}

/** All answers of a village, in the order of items, then of rows. */
export interface Inspection {
  answers: Answer[];
}
