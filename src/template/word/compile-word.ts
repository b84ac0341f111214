import { type Diagnostic, DiagnosticError, hasErrors, type Outcome } from '../../diagnostics/index.js';
import { type OoxmlPackage, openPackage } from '../../office/index.js';
import { sameEachRound } from '../codes.js';
import { finishPart, type PreparedPart, preparePart } from '../compile-part.js';
import type { CompiledTemplate } from '../compiled.js';
import { compress } from '../package/compress.js';
import { markHeader } from '../package/parts.js';
import type { Profile } from '../profile.js';
import { TagTable } from '../tags.js';
import { headingStylesIn } from '../xml/locate.js';
import { type NoteKind, ReferredParts } from '../xml/repeated-parts.js';
import { elements, insert, type XmlElement } from '../xml/tree.js';
import { documentStylesIn } from './document-rules.js';
import { wordParts } from './parts.js';

export interface WordTemplateSource {
  /** For messages. */
  file: string;
  /** For a document (not a form): title, signature and date are placed by the rules. */
  profile?: Profile;
}

const TYPES = '[Content_Types].xml';

/** What is filled from a Word template (.dotx, .dotm) is a document. */
const asDocument = (types: string): string =>
  types
    .replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')
    .replace('ms-word.template.macroEnabledTemplate.main+xml', 'ms-word.document.macroEnabled.main+xml');

/** Whether a part may hold a tag: its braces may stand in runs of their own. */
const mayHoldTags = (xml: string): boolean => /[{｛](?:<[^>]*>|\s)*[{｛]/.test(xml);

/**
 * Compiles a Word file in whose texts people typed `{{…}}`. Parts without tags keep their bytes. All mistakes are
 * reported at once, each with its place. Codes: FILE-001 … FILE-022 for a file that cannot be opened, TPL-010 … TPL-014.
 */
export function compileWordTemplate(bytes: Uint8Array, source: WordTemplateSource): Outcome<CompiledTemplate> {
  const opened = openPackage(bytes, source.file, 'docx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  try {
    const value = compile(opened.value, source, (d) => void diagnostics.push(d));
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
export function inspectWordTemplate(bytes: Uint8Array, source: WordTemplateSource): Outcome<CompiledTemplate> {
  const opened = openPackage(bytes, source.file, 'docx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  try {
    const value = compile(opened.value, source, (d) => void diagnostics.push(d), true);
    return { value, diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}

/** What the text refers to by number (notes) or relationship (charts). */
function referredParts(pkg: OoxmlPackage, prepared: readonly PreparedPart[]): ReferredParts {
  const notes = new Map<NoteKind, PreparedPart>();
  const charts = new Map<string, PreparedPart>();
  for (const { id, type, target, external } of pkg.relationships(pkg.mainPart)) {
    const found = external ? undefined : prepared.find(({ part }) => part.toLowerCase() === target.toLowerCase());
    if (found && (type === 'footnotes' || type === 'endnotes'))
      notes.set(type === 'footnotes' ? 'footnote' : 'endnote', found);
    if (found && type === 'chart') charts.set(id, found);
  }
  return new ReferredParts(notes, charts);
}

/** The notes that loops have made stand after the others. */
function gatherNotes(root: XmlElement, kind: NoteKind, table: TagTable): void {
  const [notes] = elements(root, `w:${kind}s`);
  if (notes)
    insert(notes, notes.children.length, { kind: 'tag', tag: table.of(table.generate(`{{__notes "${kind}"}}`)) });
}

function compile(
  pkg: OoxmlPackage,
  { file, profile }: WordTemplateSource,
  report: (d: Diagnostic) => void,
  lenient = false,
): CompiledTemplate {
  const table = new TagTable(file);
  const maker = { file, table, report, highestIds: new Map(), lenient };
  const styles = pkg.part(pkg.related(pkg.mainPart, 'styles')[0] ?? '') ?? '';
  const headingStyles = headingStylesIn(styles);
  const rules = profile && { profile, styles: documentStylesIn(styles) };
  const parts = wordParts(pkg);
  const prepared = parts.flatMap(({ part, label }) => {
    const xml = pkg.part(part) ?? '';
    const tagged = mayHoldTags(xml);
    // The main part is always made anew: a draft may need headers that it lacks. Loops may take in notes and charts.
    if (!tagged && part !== pkg.mainPart && !/^(脚注|尾注|图表)$/.test(label)) return [];
    const written = { label, headingStyles, ...(rules && part === pkg.mainPart && { rules }) };
    return { ...preparePart(xml, part, maker, written), tagged };
  });
  const referred = referredParts(pkg, prepared);
  const programs = prepared.flatMap((one) => {
    const main = one.part === pkg.mainPart;
    const kind = referred.gathers(one.part);
    if (kind) gatherNotes(one.root, kind, table);
    else if (!main && (!one.tagged || referred.taken.has(one.part))) return [];
    return finishPart(one, maker, main ? referred : undefined) ?? [];
  });
  for (const what of referred.shared)
    report(
      sameEachRound({
        place: { kind: 'template', file },
        message: `循环里的${what}每一条都一样，里面的标签按整份数据填。`,
      }),
    );
  const names = pkg.names();
  const compiled = new Set(programs.map(({ part }) => part));
  const headers = parts.filter(({ label }) => label.endsWith('页眉'));
  const settings = pkg.part(pkg.related(pkg.mainPart, 'settings')[0] ?? '') ?? '';
  const marked = headers.filter(({ part }) => !compiled.has(part));
  const types = asDocument(pkg.part(TYPES) ?? '');
  const registers = names.filter((name) => name === TYPES || name.endsWith('.rels'));
  return {
    file,
    kind: '',
    required: [],
    tags: table.tags,
    lookalikes: table.lookalikes,
    programs,
    mainPart: pkg.mainPart,
    highestIds: maker.highestIds,
    registers: new Map(registers.map((name) => [name, name === TYPES ? types : (pkg.part(name) ?? '')])),
    entries: names.map((name) => {
      if (compiled.has(name)) return { program: name };
      return name === TYPES && types !== pkg.part(TYPES) ? compress({ [TYPES]: types })[0]! : pkg.archive.raw(name)!;
    }),
    evenPages: /<w:evenAndOddHeaders(?!\s[^>]*w:val="(?:0|false|off)")/.test(settings),
    markedHeaders: headers.map(({ part }) => part),
    draft: compress(
      Object.fromEntries(
        marked.map(({ part, label }) => [part, markHeader(pkg.part(part) ?? '', '草稿', label.startsWith('偶数页'))]),
      ),
    ),
  };
}
