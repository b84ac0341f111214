import type { OoxmlPackage, StyleSheet } from '../../office/index.js';
import type { CompiledProgram } from '../program/compile-program.js';
import type { Lookalike, Tag } from '../tags.js';
import type { GivenPart } from './parts.js';

/** Rows that a block tag, or one branch of it, repeats or drops together. Region 0 is the whole sheet. */
export interface Region {
  id: number;
  parent?: Region;
  /** Rows of the template, marker rows left out. */
  first: number;
  last: number;
}

export interface TemplateFormula {
  text: string;
  /** Address in the template. */
  ref: string;
}

/** A worksheet with tags. */
export interface TemplateSheet {
  /** As the tab says, tags included. */
  name: string;
  part: string;
  xml: string;
  run: CompiledProgram;
  ast: hbs.AST.Program;
  regions: readonly Region[];
  formulas: readonly TemplateFormula[];
  /** Last row of the template to which its blocks reach; rows below only move. */
  lastBlockRow: number;
  /** A tag in the tab's name makes any number of sheets out of it. */
  repeated: boolean;
}

/** An Excel template ready to be filled any number of times. */
export interface CompiledWorkbook {
  file: string;
  pkg: OoxmlPackage;
  tags: readonly Tag[];
  lookalikes: readonly Lookalike[];
  /** All worksheets and other sheets in tab order; `template` where there are tags. */
  sheets: readonly { name: string; relationship: string; part: string; template?: TemplateSheet }[];
  styles?: StyleSheet;
  date1904: boolean;
  /** Parts that every filling changes in the same way. */
  changed: ReadonlyMap<string, GivenPart>;
  programs: readonly { ast: hbs.AST.Program }[];
}
