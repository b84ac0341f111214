import { type Diagnostic, hasErrors } from '../diagnostics/index.js';
import { checkTag } from './program/check-syntax.js';
import { type CompiledProgram, compileProgram } from './program/compile-program.js';
import type { createEnvironment } from './program/environment.js';
import type { TagTable } from './tags.js';
import { findTags } from './xml/find-tags.js';
import { liftBlocks } from './xml/lift.js';
import { repairXml } from './xml/repair.js';
import { closeLastSection, coverWholeSections, openLastSection } from './xml/sections.js';
import { elements, parseXml } from './xml/tree.js';
import { writeProgram } from './xml/write-program.js';

export interface CompiledPart {
  part: string;
  run: CompiledProgram;
  ast: hbs.AST.Program;
}

export interface PartMaker {
  file: string;
  table: TagTable;
  environment: ReturnType<typeof createEnvironment>;
  report: (d: Diagnostic) => void;
}

/**
 * Compiles the XML of one part. Its tags are stand-ins already, or, with `written`, stand in its texts as `{{…}}`
 * the way a person typed them into Word. Undefined when something was reported: TPL-010 … TPL-014.
 */
export function compilePart(xml: string, part: string, maker: PartMaker, written = false): CompiledPart | undefined {
  const diagnostics: Diagnostic[] = [];
  const { file, table, environment } = maker;
  const report = (d: Diagnostic): void => {
    diagnostics.push(d);
    maker.report(d);
  };
  const root = parseXml(xml, { file, part }, table);
  if (written) {
    const before = table.tags.length;
    findTags(root, part, table, report);
    for (const tag of table.tags.slice(before)) checkTag(tag, report);
  }
  const [body] = elements(root, 'w:body');
  if (body) openLastSection(body);
  liftBlocks(root, report);
  if (body) coverWholeSections(body);
  if (hasErrors(diagnostics)) return undefined;
  const compiled = compileProgram(writeProgram(root, table), environment, file, report);
  return compiled && { part, ...compiled };
}

/** Runs a part and mends what the data left open. `runtime` collects what is wrong with them. */
export function fillPart({ run }: CompiledPart, data: unknown, runtime: unknown): string {
  return closeLastSection(repairXml(run(data, { data: { runtime } })));
}
