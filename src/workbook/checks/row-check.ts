import { type DiagnosticKind, type DiagnosticMaker, defineDiagnostic } from '../../diagnostics/index.js';
import type {
  Asset,
  Difficulty,
  Dividend,
  Fund,
  finding,
  Hospitalization,
  household,
  Income,
  Loan,
  manualCheck,
  Project,
  person,
  Satisfaction,
  ValuesOf,
  village,
  waiver,
} from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { Said } from '../intake/reports.js';

/** Values of a row by entity key. */
export interface RowValues {
  village: ValuesOf<typeof village>;
  household: ValuesOf<typeof household>;
  person: ValuesOf<typeof person>;
  manualCheck: ValuesOf<typeof manualCheck>;
  finding: ValuesOf<typeof finding>;
  waiver: ValuesOf<typeof waiver>;
  asset: Asset['values'];
  difficulty: Difficulty['values'];
  dividend: Dividend['values'];
  fund: Fund['values'];
  hospitalization: Hospitalization['values'];
  income: Income['values'];
  loan: Loan['values'];
  project: Project['values'];
  satisfaction: Satisfaction['values'];
}

export interface RowTools {
  plan: Plan;
  /** 数据截止日期 */
  asOf: string;
  /** Reports the check's own kind at the cell of a field of this row. */
  report(field: string, said: Said): void;
}

/** One rule about the cells of one row. Blank cells are absent keys: a rule that misses an operand says nothing. */
export interface RowCheck<E extends keyof RowValues = keyof RowValues> {
  entity: E;
  kind: DiagnosticMaker;
  run(values: RowValues[E], tools: RowTools): void;
}

/** Declares a rule together with its diagnostic. */
export const rowCheck = <E extends keyof RowValues>(
  entity: E,
  kind: DiagnosticKind,
  run: (values: RowValues[E], tools: RowTools) => void,
): RowCheck => ({ entity, kind: defineDiagnostic(kind), run }) as unknown as RowCheck;
