export { checkTemplate, type Names } from './check.js';
export { DEEPEST_DATA, tooDeep } from './data-depth.js';

import type { Outcome } from '../diagnostics/index.js';
import type { TemplateSource } from './compile.js';
import type { CompiledTemplate } from './compiled.js';
import type { prepareTemplate as Prepare } from './prepare.js';
import type { WordTemplateSource } from './word/compile-word.js';

export type { CompiledTemplate } from './compiled.js';
export { type FillOptions, fillTemplate, fillTogether, picturesWanted } from './fill.js';
export { checkLookalikes } from './lookalikes.js';
export { namesIn } from './names-in.js';
export { templateNames } from './names-of.js';

import type { CompiledWorkbook } from './excel/template.js';

export { annotateExcel } from './excel/annotate.js';
export type { ExcelFillOptions, SheetRecord } from './excel/fill.js';
export { fillExcel, fillExcelTogether } from './excel/fill.js';
export type { CompiledWorkbook } from './excel/template.js';
export { type PreparedTemplate, preparedKey, rememberPrepared } from './prepared.js';
export { loadProfile, type Profile } from './profile.js';
export { VALUE_END, VALUE_START } from './program/runtime.js';
export { checkRequiredSections } from './required.js';
export { unusedNames } from './unused.js';
export { annotateWord } from './word/annotate.js';

/** What was compiled last: a document is filled, then reviewed against the same template. */
let last: (TemplateSource & { outcome: Promise<Outcome<CompiledTemplate>> }) | undefined;

/** See `compile.ts`; loaded on first use, because `docx` and Handlebars are not needed to read workbooks. */
export async function compileTemplate(source: TemplateSource): Promise<Outcome<CompiledTemplate>> {
  const { file, profile } = source;
  if (last?.source !== source.source || last.file !== file || last.profile !== profile)
    last = {
      ...source,
      outcome: /\.docx$/i.test(file)
        ? compileWordTemplate(Buffer.from(source.source, 'base64'), { file, profile })
        : import('./compile.js').then(({ compileTemplate: compile }) => compile(source)),
    };
  const outcome = await last.outcome;
  return { ...outcome, diagnostics: [...outcome.diagnostics] };
}

/** See `prepare.ts`: what the build keeps of templates that ship. */
export const prepareTemplate = async (...args: Parameters<typeof Prepare>): ReturnType<typeof Prepare> =>
  (await import('./prepare.js')).prepareTemplate(...args);

/** See `word/from-markdown.ts`. */
export const wordFromMarkdown = async (source: TemplateSource): Promise<Outcome<Uint8Array>> =>
  (await import('./word/from-markdown.js')).wordFromMarkdown(source);

/** See `word/compile-word.ts`. */
export const compileWordTemplate = async (
  bytes: Uint8Array,
  source: WordTemplateSource,
): Promise<Outcome<CompiledTemplate>> => (await import('./word/compile-word.js')).compileWordTemplate(bytes, source);
/** See `excel/compile.ts` and `excel/fill.ts`; loaded on first use. */
export const compileExcelTemplate = async (bytes: Uint8Array, file: string): Promise<Outcome<CompiledWorkbook>> =>
  (await import('./excel/compile.js')).compileExcelTemplate(bytes, file);

/** See `excel/compile.ts`. */
export const inspectExcelTemplate = async (bytes: Uint8Array, file: string): Promise<Outcome<CompiledWorkbook>> =>
  (await import('./excel/compile.js')).inspectExcelTemplate(bytes, file);

/** See `word/compile-word.ts`. */
export const inspectWordTemplate = async (
  bytes: Uint8Array,
  source: WordTemplateSource,
): Promise<Outcome<CompiledTemplate>> => (await import('./word/compile-word.js')).inspectWordTemplate(bytes, source);
