import { type Diagnostic, DiagnosticError, hasErrors, type Outcome } from '../../diagnostics/index.js';
import { type OoxmlPackage, openPackage } from '../../office/index.js';
import { compilePart } from '../compile-part.js';
import type { CompiledTemplate } from '../compiled.js';
import { registerHelpers } from '../helpers/index.js';
import { createEnvironment } from '../program/environment.js';
import { TagTable } from '../tags.js';
import { headingStylesIn } from '../xml/locate.js';
import { wordParts } from './parts.js';

export interface WordTemplateSource {
  /** For messages. */
  file: string;
}

/** Whether a part may hold a tag: its braces may stand in runs of their own. */
const mayHoldTags = (xml: string): boolean => /[{｛](?:<[^>]*>|\s)*[{｛]/.test(xml);

/**
 * Compiles a Word file in whose texts people typed `{{…}}`. Parts without tags keep their bytes. All mistakes are
 * reported at once, each with its place. Codes: FILE-001 … FILE-022 for a file that cannot be opened, TPL-010 … TPL-014.
 */
export function compileWordTemplate(bytes: Uint8Array, { file }: WordTemplateSource): Outcome<CompiledTemplate> {
  const opened = openPackage(bytes, file, 'docx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  try {
    const value = compile(opened.value, file, (d) => void diagnostics.push(d));
    return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}

/**
 * As {@link compileWordTemplate}, for looking at the whole template: what is wrong with single tags does not hide the
 * rest. The value is there unless the file cannot be opened; it is not for filling.
 */
export function inspectWordTemplate(bytes: Uint8Array, { file }: WordTemplateSource): Outcome<CompiledTemplate> {
  const opened = openPackage(bytes, file, 'docx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  try {
    const value = compile(opened.value, file, (d) => void diagnostics.push(d), true);
    return { value, diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}

function compile(pkg: OoxmlPackage, file: string, report: (d: Diagnostic) => void, lenient = false): CompiledTemplate {
  const table = new TagTable(file);
  const maker = { file, table, report, environment: createEnvironment(), highestIds: new Map(), lenient };
  registerHelpers(maker.environment);
  const headingStyles = headingStylesIn(pkg.related(pkg.mainPart, 'styles').map((p) => pkg.part(p) ?? '')[0]);
  const programs = wordParts(pkg).flatMap(({ part, label }) => {
    const xml = pkg.part(part) ?? '';
    if (!mayHoldTags(xml)) return [];
    return compilePart(xml, part, maker, { label, headingStyles }) ?? [];
  });
  const names = pkg.names();
  const registers = names.filter((name) => name === '[Content_Types].xml' || name.endsWith('.rels'));
  return {
    name: file.replace(/^.*[\\/]|\.[^.]*$/g, ''),
    file,
    kind: '',
    required: [],
    tags: table.tags,
    programs,
    mainPart: pkg.mainPart,
    highestIds: maker.highestIds,
    registers: new Map(registers.map((name) => [name, pkg.part(name) ?? ''])),
    entries: names.map((name) =>
      programs.some(({ part }) => part === name) ? { program: name } : pkg.archive.raw(name)!,
    ),
    draft: [],
  };
}
