import type { DiagnosticMaker } from '../../../diagnostics/index.js';
import type { Field, Value } from '../../../model/index.js';
import type { XlsxCell } from '../../../office/index.js';
import type { Plan } from '../../../plan/index.js';
import type { Said } from '../../intake/reports.js';

/** A cell on its way to a value. */
export interface CellInHand {
  field: Field;
  raw: XlsxCell;
  /** Text without what nobody sees: outer spaces, zero-width characters, a leading apostrophe. */
  text: string;
  plan: Plan;
  /** Accepted besides the field's own values. */
  also: readonly string[];
}

export interface Remark {
  kind: DiagnosticMaker;
  said: Said;
}

/** Ends a cell's way: with a value, blank, or refused; each possibly with a remark. */
export interface Verdict {
  value?: Value;
  remark?: Remark;
}

/** Looks at a cell and either ends its way or (undefined) lets the next one look. */
export type CellCheck = (cell: CellInHand) => Verdict | undefined;

/** Looks at a value that could be read. */
export type ValueCheck = (value: Value, cell: CellInHand) => Remark | undefined;
