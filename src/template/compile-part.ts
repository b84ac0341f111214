import { type Diagnostic, hasErrors } from '../diagnostics/index.js';
import { isStructure } from './helpers/documents.js';
import { mergeEqual } from './insert/merge-equal.js';
import type { Profile } from './profile.js';
import { checkTag, makeHarmless } from './program/check-syntax.js';
import { type CompiledProgram, compileProgram, textOf } from './program/compile-program.js';
import type { Runtime } from './program/runtime.js';
import type { ByteSink } from './program/sink.js';
import type { TagTable } from './tags.js';
import { applyDocumentRules, type DocumentStyles } from './word/document-rules.js';
import { findTags } from './xml/find-tags.js';
import { liftBlocks } from './xml/lift.js';
import { locateParagraphs, type PartLabel } from './xml/locate.js';
import { prepareMerges } from './xml/merge.js';
import { keepRangesWhole } from './xml/ranges.js';
import { repairFor } from './xml/repair.js';
import { freshenRepeated, noteIds, releaseControls } from './xml/repeated.js';
import type { ReferredParts } from './xml/repeated-parts.js';
import { closeLastSection, coverWholeSections, hasBlocksOfSections, openLastSection } from './xml/sections.js';
import { elements, parseXml, type XmlElement } from './xml/tree.js';
import { writeProgram } from './xml/write-program.js';

export interface CompiledPart {
  part: string;
  run: CompiledProgram;
  ast: hbs.AST.Program;
  /** Mends what the data left open in the filled text; absent where they cannot leave anything open. */
  finish?: (filled: string, runtime: Runtime) => string;
}

export interface PartMaker {
  file: string;
  table: TagTable;
  report: (d: Diagnostic) => void;
  /** Largest id of each kind so far. */
  highestIds: Map<string, number>;
  /** Goes on without the tags that are wrong, so that the others can be looked at too. */
  lenient?: boolean;
}

/** A part that people wrote their tags into. */
interface WrittenPart extends PartLabel {
  rules?: { profile: Profile; styles: DocumentStyles };
}

/** A part whose tags are found and whose blocks are in order. */
export interface PreparedPart {
  part: string;
  root: XmlElement;
  finish: CompiledPart['finish'];
  /** Something was reported that keeps it from being filled. */
  broken: boolean;
}

/**
 * Compiles the XML of one part. Its tags are stand-ins already, or, with `written`, stand in its texts as `{{…}}`
 * the way a person typed them into Word; `written` says how to speak of the part. Undefined when something was
 * reported: TPL-010 … TPL-014.
 */
export const compilePart = (
  xml: string,
  part: string,
  maker: PartMaker,
  written?: WrittenPart,
): CompiledPart | undefined => finishPart(preparePart(xml, part, maker, written), maker);

/** The first half of {@link compilePart}, after which what a loop refers to may still move into it. */
export function preparePart(xml: string, part: string, maker: PartMaker, written?: WrittenPart): PreparedPart {
  const diagnostics: Diagnostic[] = [];
  const { file, table } = maker;
  const report = (d: Diagnostic): void => {
    diagnostics.push(d);
    maker.report(d);
  };
  const root = parseXml(written ? table.protect(xml) : xml, { file, part }, table);
  if (written) {
    const before = table.tags.length;
    findTags(root, locateParagraphs(root, written), table, report);
    for (const tag of table.tags.slice(before)) {
      const said = diagnostics.length;
      checkTag(tag, report);
      if (diagnostics.length > said) makeHarmless(tag);
    }
    if (maker.lenient) diagnostics.length = 0;
    for (const tag of table.tags.slice(before)) if (isStructure(tag.source)) tag.generated = true;
    if (written.rules) applyDocumentRules(root, table, written.rules.profile, written.rules.styles);
  }
  const merges = prepareMerges(root, table, report);
  liftBlocks(root, report, maker.lenient ? table : undefined);
  keepRangesWhole(root);
  const [body] = elements(root, 'w:body');
  const sections = body !== undefined && hasBlocksOfSections(body);
  if (sections) {
    openLastSection(body);
    coverWholeSections(body);
  }
  releaseControls(root);
  noteIds(root, maker.highestIds);
  const finish = inTurn([
    merges && ((filled, runtime) => mergeEqual(filled, runtime.merges)),
    repairFor(xml, root),
    sections && closeLastSection,
  ]);
  return { part, root, finish, broken: hasErrors(diagnostics) && !maker.lenient };
}

/** The second half. `referred`: what loops of this part may take in. */
export function finishPart(
  { part, root, finish, broken }: PreparedPart,
  { table, file, lenient, report }: PartMaker,
  referred?: ReferredParts,
): CompiledPart | undefined {
  freshenRepeated(root, table, referred);
  if (broken) return undefined;
  const compiled = compileProgram(writeProgram(root, table), file, lenient ? () => {} : report);
  return compiled && { part, ...(finish && { finish }), ...compiled };
}

type Finish = NonNullable<CompiledPart['finish']>;

function inTurn(steps: readonly (Finish | false | undefined)[]): Finish | undefined {
  const taken = steps.filter((step) => typeof step === 'function');
  if (taken.length === 0) return undefined;
  return (filled, runtime) => taken.reduce((text, step) => step(text, runtime), filled);
}

/** Runs a part and mends what the data left open. `runtime` collects what is wrong with them. */
export function fillPart({ part, run, finish }: CompiledPart, data: unknown, runtime: Runtime): string {
  runtime.enter(part, data);
  const text = textOf(run, data, runtime);
  return finish ? finish(text, runtime) : text;
}

/** The same as UTF-8, written behind what is in `out` already. */
export function fillPartBytes(part: CompiledPart, data: unknown, runtime: Runtime, out: ByteSink): Uint8Array {
  const from = out.size;
  if (part.finish) out.text(fillPart(part, data, runtime));
  else {
    runtime.enter(part.part, data);
    part.run(data, runtime, out);
  }
  return out.since(from);
}
