import type { BookKind } from './book.js';

/**
 * What a field says about itself. From this one table come the workbook's columns, dropdowns and widths, the reading and
 * its messages, the names templates use and the docs (DESIGN, decision 1).
 */
export type FieldType =
  /** Free text. */
  | 'text'
  /** Opaque string that must never become a number: ID numbers, 户编号, phone numbers. */
  | 'id'
  | 'integer'
  | 'decimal'
  /** 元, at most two decimals. */
  | 'money'
  /** YYYY-MM-DD */
  | 'date'
  /** YYYY-MM */
  | 'month'
  /** 是 / 否 / 不详. A blank cell is an absent key, never 否. */
  | 'bool3'
  /** One of `values`. */
  | 'enum'
  /** Several of `values`, separated by ，、,;； in any order. */
  | 'enums';

/** Who may see it: `personal` and `sensitive` fields are masked or left out above the internal level (FACTS 5). */
export type Sensitivity = 'none' | 'personal' | 'sensitive';

export interface Field {
  /** ASCII key as used in CEL rules; a dot nests: `water.quantityOk` is `household.water.quantityOk`. */
  key: string;
  /** 中文名: column header, name in messages and in templates. */
  name: string;
  /** Heading above neighbouring columns (or block of a form), e.g. 饮水安全. */
  group: string;
  type: FieldType;
  /** Allowed values of `enum` and `enums`, in the order of the dropdown. */
  values?: readonly string[];
  /** Other spellings that are accepted and replaced: `{ 汉族: '汉' }`. */
  synonyms?: Readonly<Record<string, string>>;
  /** 元, 户, 人, 亩, 分钟 … printed after the name. */
  unit?: string;
  /** A blank cell is a diagnostic of this severity: absent means that it may stay blank. */
  required?: 'error' | 'warning';
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: RegExp;
  /** What `pattern` wants, in words. */
  patternHint?: string;
  /** Severity of a breach of `min`, `max`, `minLength`, `maxLength` or `pattern`; absent: error. */
  ruleSeverity?: 'warning';
  /**
   * The allowed values come from the plan. `areas`, `items`, `categories`: the dropdown shows `C06 基本医疗`, the value is
   * the id before the first blank (`C06`; a bare id is read as well). `villages`: likewise, the value is the village's code.
   * `units`: suggestions only, the value is the whole text.
   */
  planList?: 'areas' | 'items' | 'categories' | 'units' | 'villages';
  sensitivity: Sensitivity;
  /** Column width in characters. */
  width: number;
  /** One sentence for 说明 and the header's note. */
  help?: string;
  /** Filled by cunbao (numbers, questions): locked in the workbook. */
  assigned?: true;
  /** Kinds of workbook that have the column; absent: every one that has the sheet. */
  books?: readonly BookKind[];
  /** Holds the identity of a record of the entity with this key (`household`): the dropdown offers what stands on its sheet. */
  keyOf?: string;
}

/** Rows that hang on the records of another sheet. */
export interface Relation {
  /** Key of the entity they hang on: `household`, `person`, `enterprise`. */
  to: string;
  /** Field of the row with the identity of that record. */
  by: string;
  /** Rules read them as `<to>.<as>`. */
  as: string;
  /** A list; else one row a record. */
  many?: true;
}

export interface Entity {
  /** Singular ASCII name, root of the keys in CEL: `household`. */
  key: string;
  /** Name of the sheet. */
  name: string;
  /** `table`: a row each; `form`: one record, a field per line. */
  layout: 'table' | 'form';
  /** A workbook without the sheet cannot be checked at all. */
  compulsory: boolean;
  /** Kinds of workbook that have the sheet; absent: a village's. */
  books?: readonly BookKind[];
  /** Of an optional sheet: rules read all its rows as `village.<all>`, `town.<all>`, `department.<all>`. */
  all?: string;
  /** On whose records the rows of an optional sheet hang; none: on the village alone. */
  belongsTo?: readonly Relation[];
  /** Only adds to what other sheets say: without rows it is an empty list, not something unknown, and no item waits for it. */
  supporting?: true;
  /** Field that names a record for people. With it, the rows can be the subjects of items (`subjectSheet`). */
  nameField?: string;
  /** Speaks of one round of inspection only: the next one's workbook begins without its rows. */
  round?: true;
  /** Optional sheets that are filled together, in the clerk's words: colour of the tab and paragraph on 说明. */
  theme?: string;
  /** Field keys that identify a record within the workbook. */
  identity: readonly string[];
  /** What it is, one sentence, for 说明 and the dictionary. */
  help: string;
  fields: readonly Field[];
}

type ValueOf<F> = F extends { type: 'integer' | 'decimal' | 'money' }
  ? number
  : F extends { type: 'bool3' }
    ? Bool3
    : F extends { type: 'enum'; values: readonly (infer V)[] }
      ? V
      : F extends { type: 'enums'; values: readonly (infer V)[] }
        ? readonly V[]
        : string;

export type Bool3 = '是' | '否' | '不详';

/** A field's value after reading; blank cells have no key at all. */
export type Value = string | number | readonly string[];

/** The values of a record, typed from its entity's field table. */
export type ValuesOf<E extends Entity> = {
  [F in E['fields'][number] as F['key']]?: ValueOf<F>;
};

/** Declares an entity and keeps the literal types of its fields, so that {@link ValuesOf} can read them. */
export const defineEntity = <const E extends Entity>(entity: E): E => entity;
