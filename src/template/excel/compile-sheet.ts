import type { Diagnostic } from '../../diagnostics/index.js';
import { type ElementSpan, elementSpan, rootOf, XmlScanner } from '../../office/index.js';
import { sheetNameTag } from '../codes.js';
import { checkTag, makeHarmless } from '../program/check-syntax.js';
import { mayHoldTag, type Tag, type TagTable } from '../tags.js';
import type { Program } from '../xml/write-program.js';
import { findRunTags, isTag, type Piece } from './cell-content.js';
import { liftRows, type Step } from './lift-rows.js';
import { ENTER, LEAVE, PART, ROW, SHEET } from './marks.js';
import { ProgramText } from './program-text.js';
import { readTemplateSheet, type SheetSource } from './read-sheet.js';
import type { Region, TemplateFormula } from './template.js';
import { putCell } from './write-cell.js';

export interface SheetProgram {
  xml: string;
  program: Program;
  regions: Region[];
  formulas: TemplateFormula[];
  lastBlockRow: number;
  repeated: boolean;
}

/**
 * Writes a worksheet as a program whose output is, for each sheet it makes: SHEET, its name, PART, its rows, PART, its
 * header and footer. Undefined when the sheet has no tags.
 */
export function compileSheet(
  xml: string,
  name: string,
  source: SheetSource,
  table: TagTable,
  report: (d: Diagnostic) => void,
  lenient = false,
): SheetProgram | undefined {
  const before = table.tags.length;
  const pieces = piecesOf(name, `工作表名“${name}”`, table, report);
  const opening = openingTag(pieces, name, source, report);
  const { rows, formulas } = readTemplateSheet(xml, source, table, report);
  const root = rootOf(xml, source);
  const footer = root.children.find((child) => child.name === 'headerFooter');
  const footerPieces = footer ? headerPieces(xml, footer, source, table, report) : [];
  if (table.tags.length === before) return undefined;

  for (const tag of table.tags.slice(before)) {
    let wrong = false;
    checkTag(tag, (d) => {
      wrong = true;
      report(d);
    });
    if (wrong) makeHarmless(tag);
  }
  const { steps, lastBlockRow } = liftRows(rows, report, lenient ? table : undefined);
  const program = new ProgramText();
  if (opening) program.putTag(opening);
  program.put(SHEET);
  putPieces(
    program,
    pieces.filter((piece) => piece !== opening),
  );
  program.put(PART);
  const regions = putRows(program, steps, root.prefix, table);
  program.put(PART);
  putPieces(program, footerPieces);
  if (opening) program.putTag(table.of(table.generate(`{{/${opening.name}}}`, opening.place)));
  return {
    xml,
    program: program.program(),
    regions,
    formulas,
    lastBlockRow,
    repeated: opening !== undefined,
  };
}

function piecesOf(text: string, part: string, table: TagTable, report: (d: Diagnostic) => void): Piece[] {
  return findRunTags([{ properties: '', pieces: [text] }], part, table, report).flatMap((run) => run.pieces);
}

/** A block tag at the start of a sheet's name covers the sheet: `/` cannot stand in a name, so it has no end. */
function openingTag(
  pieces: readonly Piece[],
  name: string,
  { file }: SheetSource,
  report: (d: Diagnostic) => void,
): Tag | undefined {
  const blocks = pieces.filter(isTag).filter(({ kind }) => kind !== 'value' && kind !== 'comment');
  const [first] = blocks;
  if (!first) return undefined;
  if (blocks.length === 1 && first.kind === 'open' && pieces.find((p) => isTag(p) || p.trim() !== '') === first)
    return first;
  report(
    sheetNameTag({
      place: { kind: 'template', file, part: `工作表名“${name}”` },
      found: name,
      message: '工作表名里最多写一个块标签，并且写在最前面，例如 {{#each 农户}}{{户主姓名}}。',
    }),
  );
  return undefined;
}

function headerPieces(
  xml: string,
  { start, end }: ElementSpan,
  source: SheetSource,
  table: TagTable,
  report: (d: Diagnostic) => void,
): Piece[] {
  const text = xml.slice(start, end);
  if (!mayHoldTag(text)) return [];
  const scanner = new XmlScanner(text, source);
  const pieces: Piece[] = [];
  let from = 0;
  while (scanner.to('oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter')) {
    const part = `${source.sheet} ${scanner.name.endsWith('Header') ? '页眉' : '页脚'}`;
    const { openEnd, closeStart } = elementSpan(scanner);
    pieces.push(text.slice(from, openEnd), ...piecesOf(text.slice(openEnd, closeStart), part, table, report));
    from = closeStart;
  }
  return [...pieces, text.slice(from)];
}

function putPieces(program: ProgramText, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (isTag(piece)) program.putTag(piece);
    else program.put(piece);
  }
}

/** Puts the rows between their block tags; the branches of blocks become regions. */
function putRows(program: ProgramText, steps: readonly Step[], p: string, table: TagTable): Region[] {
  const regions: Region[] = [{ id: 0, first: 1, last: Number.POSITIVE_INFINITY }];
  const open: Region[] = [regions[0]!];
  const enter = (): void => {
    const region = { id: regions.length, parent: open.at(-1)!, first: Number.POSITIVE_INFINITY, last: 0 };
    regions.push(region);
    open.push(region);
    program.put(`${ENTER}${region.id};`);
  };
  const leave = (): void => {
    open.pop();
    program.put(LEAVE);
  };
  for (const step of steps) {
    if ('tag' in step) {
      if (step.tag.kind !== 'open') leave();
      program.putTag(step.tag);
      if (step.tag.kind !== 'close') enter();
      continue;
    }
    const { row, open: tag, cells } = step.row;
    for (const region of open.slice(1)) {
      region.first = Math.min(region.first, row);
      region.last = Math.max(region.last, row);
    }
    program.put(`${ROW}${row};${tag}`);
    for (const cell of cells) {
      if (cell.runs) putCell(program, cell, p, table);
      else program.put(cell.raw);
    }
    if (tag) program.put(`</${p}row>`);
  }
  return regions;
}
