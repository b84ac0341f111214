import { type Diagnostic, DiagnosticError, hasErrors, type Outcome } from '../diagnostics/index.js';
import { compilePart } from './compile-part.js';
import type { CompiledTemplate } from './compiled.js';
import { compress } from './package/compress.js';
import { CONTENT_TYPES, headers } from './package/parts.js';
import { preparedFor } from './prepared.js';
import type { Profile } from './profile.js';
import { TagTable } from './tags.js';

export interface TemplateSource {
  /** For messages. */
  file: string;
  /** Markdown with front matter (docs/templates.md); for a .docx its bytes in base64. */
  source: string;
  profile: Profile;
}

/**
 * Compiles a Markdown template: front matter and body → a Word document (made with `docx`) → its XML with Handlebars
 * tags lifted to where they repeat or drop whole things → a function. All mistakes are reported at once, with line
 * and column. Codes: TPL-001 … TPL-014.
 */
export async function compileTemplate(source: TemplateSource): Promise<Outcome<CompiledTemplate>> {
  const diagnostics: Diagnostic[] = [];
  const report = (d: Diagnostic): void => void diagnostics.push(d);
  try {
    const value = await compile(source, diagnostics, report);
    return hasErrors(diagnostics) || !value ? { diagnostics } : { value, diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}

async function compile(
  source: TemplateSource,
  diagnostics: Diagnostic[],
  report: (d: Diagnostic) => void,
): Promise<CompiledTemplate | undefined> {
  const { file } = source;
  // What reads Markdown and YAML, and `docx`, are not loaded for a template that the build has prepared.
  const prepared = preparedFor(source) ?? (await (await import('./prepare.js')).prepareTemplate(source, report));
  if (!prepared || hasErrors(diagnostics)) return undefined;
  const { kind, required, document, core, fixed } = prepared;
  const table = TagTable.of(file, prepared);
  const maker = { file, table, report, highestIds: new Map() };
  const programs = [
    compilePart(document, 'word/document.xml', maker),
    compilePart(core, 'docProps/core.xml', maker),
  ].filter((p) => p !== undefined);
  const registers = Object.entries(fixed).filter(([part]) => part === CONTENT_TYPES || part.endsWith('.rels'));
  return {
    file,
    kind,
    required,
    tags: table.tags,
    lookalikes: table.lookalikes,
    programs,
    mainPart: 'word/document.xml',
    registers: new Map(registers),
    highestIds: maker.highestIds,
    entries: [...compress(fixed), ...programs.map(({ part }) => ({ program: part }))],
    draft: compress(headers('草稿')),
  };
}
