import type { Entry } from '../../model/index.js';

/** One value that a rule has read. */
export interface Operand {
  /** Record it stands in; absent for the plan's settings. */
  entry?: Entry;
  /** Name of the sheet, or 方案 for settings. */
  sheet: string;
  /** Path as written in rules: `household.water.quantityOk`. */
  key: string;
  /** In the sheet's words. */
  name: string;
  /** Absent when unknown. */
  value?: string | number | boolean | readonly string[];
  /** What would have to be filled in to know it, in the sheet's words. */
  missing: readonly string[];
}

/** What evaluating an expression has touched. */
export class Trace {
  readonly operands: Operand[] = [];
  /** Sheets that a rule needs and the workbook has not: what `unknown("…")` names. */
  readonly sheets = new Set<string>();
  /** Also notes the cells that derived values are computed from: for explanations. */
  constructor(readonly deep = false) {}
}

let current = new Trace();

/** Runs `evaluate`; everything that records are asked for meanwhile is in the trace. Evaluation is synchronous, so there is one at a time. */
export function traced<T>(evaluate: () => T, deep = current.deep): { result: T; trace: Trace } {
  const outer = current;
  const trace = new Trace(deep);
  current = trace;
  // An absent key ends in an error thrown and caught; half a million of them need no stack.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return { result: evaluate(), trace };
  } finally {
    current = outer;
    Error.stackTraceLimit = limit;
  }
}

export const note = (operand: Operand): void => {
  current.operands.push(operand);
};

export const noteSheet = (sheet: string): void => {
  current.sheets.add(sheet);
};

export const isDeep = (): boolean => current.deep;
