import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import { hasErrors } from '../../diagnostics/index.js';
import {
  type CompiledTemplate,
  type CompiledWorkbook,
  type FillOptions,
  fillExcel,
  fillExcelTogether,
  fillTemplate,
  fillTogether,
} from '../../template/index.js';
import { FileNames, usualPattern } from './file-names.js';

/** A template of either kind. */
export type AnyTemplate =
  | { kind: 'docx'; extension: string; word: CompiledTemplate; pictures?: ReadonlyMap<string, Uint8Array> }
  | { kind: 'xlsx'; extension: string; excel: CompiledWorkbook };

export async function compileAny(bytes: Uint8Array, file: string): Promise<Outcome<AnyTemplate>> {
  const { compileExcelTemplate, compileWordTemplate } = await import('../../template/index.js');
  // A file with macros opens under its own ending only.
  const macros = /m$/i.test(file);
  if (/\.xl[st][xm]$/i.test(file)) {
    const { value, diagnostics } = await compileExcelTemplate(bytes, file);
    return {
      ...(value && { value: { kind: 'xlsx', extension: macros ? 'xlsm' : 'xlsx', excel: value } }),
      diagnostics,
    };
  }
  const { value, diagnostics } = await compileWordTemplate(bytes, { file });
  return { ...(value && { value: { kind: 'docx', extension: macros ? 'docm' : 'docx', word: value } }), diagnostics };
}

const withPictures = ({ pictures }: Extract<AnyTemplate, { kind: 'docx' }>): FillOptions =>
  pictures ? { pictures } : {};

export const fillOne = (template: AnyTemplate, data: unknown, draft: boolean): Outcome<Uint8Array> =>
  template.kind === 'docx'
    ? fillTemplate(template.word, data, { draft, ...withPictures(template) })
    : fillExcel(template.excel, data, { draft });

export interface ManyOptions {
  draft: boolean;
  /** Names the files of records that have no name of their own. */
  stem: string;
  /** For the names, as the user writes it. */
  pattern: string | undefined;
}

/** All records in one file: each from a new page on in Word, on sheets of its own in Excel. */
export function fillBound(
  template: AnyTemplate,
  records: readonly unknown[],
  { draft, stem, pattern }: ManyOptions,
): Outcome<Uint8Array> {
  if (template.kind === 'docx') return fillTogether(template.word, records, { draft, ...withPictures(template) });
  const names = new FileNames(pattern ?? usualPattern(records[0]), stem);
  const named = records.map((data, index) => ({ name: names.take(data, index + 1), data }));
  return fillExcelTogether(template.excel, named, { draft });
}

/**
 * A file for each record, made when asked for, so that memory does not grow with their number; `templateFor` has the
 * pictures that a record shows. A record that cannot be filled is left out and said.
 */
export async function* fillEach(
  templateFor: (record: unknown) => Promise<AnyTemplate>,
  records: readonly unknown[],
  { draft, stem, pattern }: ManyOptions,
  report: (diagnostics: Diagnostic[]) => void,
): AsyncIterable<{ name: string; content: Uint8Array }> {
  const names = new FileNames(pattern ?? usualPattern(records[0]), stem);
  let number = 0;
  for (const record of records) {
    number++;
    const template = await templateFor(record);
    const name = `${names.take(record, number)}.${template.extension}`;
    const { value, diagnostics } = fillOne(template, record, draft);
    report(diagnostics.map((d) => (hasErrors([d]) ? { ...d, message: `${name}：${d.message}` } : d)));
    if (value) yield { name, content: value };
  }
}
