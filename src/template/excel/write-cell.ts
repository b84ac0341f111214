import { cellText, escapeText, looksLikeFormula, type StyleBook, serialOfDate } from '../../office/index.js';
import { valueUnprintable } from '../codes.js';
import { Runtime } from '../program/runtime.js';
import type { Tag, TagTable, ValueWriter } from '../tags.js';
import { isTag, type Piece, type Run } from './cell-content.js';
import { MERGE, NUMBER } from './marks.js';
import type { ProgramText } from './program-text.js';
import type { TemplateCell } from './read-sheet.js';

/** What filling a workbook needs beside what every filling needs. */
export class SheetRuntime extends Runtime {
  constructor(
    tags: readonly Tag[],
    options: Runtime['options'],
    readonly date1904: boolean,
    readonly styles: StyleBook | undefined,
  ) {
    // Pictures and page breaks are refused when the template is compiled, so nothing is added to the package.
    super({ tags, highestIds: new Map() }, options, undefined);
  }
}

/** What a cell can hold at most; Excel offers to repair a file with more. */
const LONGEST = 32_767;
const RED = '<rPr><b/><color rgb="FFFF0000"/></rPr>';

/** Puts a cell with tags into the program. */
export function putCell(program: ProgramText, cell: TemplateCell, p: string, table: TagTable): void {
  const runs = cell.runs!;
  const open = `<${p}c r="${cell.ref.replace(/\d+$/, '')}${NUMBER}"`;
  const style = Number(cell.style || 0);
  const pieces = runs.flatMap((run) => run.pieces);
  const only = wholeValue(pieces);
  if (only) {
    putMergeKey(program, only, cell.col, table);
    const run = runs.find((r) => r.pieces.includes(only))!;
    only.writer = wholeCell(only, open, style, p, run.properties);
    program.putTag(only);
    return;
  }
  const styled = style > 0 ? ` s="${style}"` : '';
  if (pieces.every((piece) => !isTag(piece) && piece.trim() === '')) {
    program.put(`${open}${styled}/>`);
    return;
  }
  program.put(open);
  putStyle(program, pieces, style, table);
  program.put(` t="inlineStr"><${p}is>`);
  for (const run of runs) putRun(program, run, runs.length > 1 || run.properties !== '', p);
  program.put(`</${p}is></${p}c>`);
}

/** The value tag that is all there is in a cell. */
function wholeValue(pieces: readonly Piece[]): Tag | undefined {
  const rest = pieces.filter((piece) => (isTag(piece) ? piece.kind !== 'comment' : piece.trim() !== ''));
  const [only] = rest;
  return rest.length === 1 && only && isTag(only) && only.kind === 'value' ? only : undefined;
}

function putMergeKey(program: ProgramText, tag: Tag, col: number, table: TagTable): void {
  const call = /^\{\{\s*合并\s+([\s\S]*?)\s*\}\}$/.exec(tag.source);
  if (!call) return;
  const key = table.of(table.generate(`{{__mergeKey ${call[1]}}}`, tag.place, true));
  key.writer = { value: (value) => escapeText(String(value)), missing: () => '' };
  program.put(`${MERGE}${col};`);
  program.putTag(key);
  program.put(MERGE);
}

/**
 * The style of a cell that mixes text and tags. Where a tag comes first its value decides: a text that begins like a formula
 * must stay a text also when somebody edits the cell.
 */
function putStyle(program: ProgramText, pieces: readonly Piece[], style: number, table: TagTable): void {
  const first = pieces.find((piece) => (isTag(piece) ? piece.kind !== 'comment' : piece !== ''));
  const styled = (index: number): string => (index > 0 ? ` s="${index}"` : '');
  if (!first || !isTag(first) || first.kind === 'literal') {
    program.put(styled(style));
    return;
  }
  const block = first.kind !== 'value';
  const key = table.of(table.generate(block ? '{{__mergeKey 1}}' : first.source, first.place, true));
  key.writer = {
    value(value, runtime) {
      const { styles } = runtime as SheetRuntime;
      return styled(styles && (block || looksLikeFormula(String(value))) ? styles.quoted(style) : style);
    },
    missing: () => styled(style),
  };
  program.putTag(key);
}

function putRun(program: ProgramText, { properties, pieces }: Run, rich: boolean, p: string): void {
  const head = rich ? `<${p}r>${properties}` : '';
  const text = `<${p}t xml:space="preserve">`;
  const tail = rich ? `</${p}t></${p}r>` : `</${p}t>`;
  program.put(head + text);
  for (const piece of pieces) {
    if (!isTag(piece)) program.put(piece);
    else {
      if (piece.kind === 'value') piece.writer = inText(rich ? { open: head + text, close: tail, p } : undefined);
      program.putTag(piece);
    }
  }
  program.put(tail);
}

const inText = (run: { open: string; close: string; p: string } | undefined): ValueWriter => ({
  value: (value) => cellText(String(value)),
  missing: (mark) => (run && mark ? `${run.close}${redRun(mark, run.p)}${run.open}` : cellText(mark)),
});

const redRun = (mark: string, p: string): string =>
  `<${p}r>${RED.replaceAll(/<(\/?)/g, `<$1${p}`)}<${p}t xml:space="preserve">${cellText(mark)}</${p}t></${p}r>`;

/** Numbers stay numbers, ISO days become dates (unless the cell's format is text), everything else is text. */
function wholeCell(tag: Tag, open: string, style: number, p: string, properties: string): ValueWriter {
  const styled = (index: number): string => (index > 0 ? ` s="${index}"` : '');
  const number = (value: number, index: number): string => `${open}${styled(index)}><${p}v>${value}</${p}v></${p}c>`;
  const text = (value: string, index: number): string => {
    const t = `<${p}t xml:space="preserve">${cellText(value)}</${p}t>`;
    const inner = properties ? `<${p}r>${properties}${t}</${p}r>` : t;
    return `${open}${styled(index)} t="inlineStr"><${p}is>${inner}</${p}is></${p}c>`;
  };
  return {
    value(value, runtime) {
      const { styles, date1904 } = runtime as SheetRuntime;
      const asText = styles?.sheet.isText(style) ?? false;
      if (typeof value === 'number') return asText ? text(String(value), style) : number(value, style);
      if (value === '' || tooLong(value, tag, runtime as SheetRuntime)) return `${open}${styled(style)}/>`;
      if (!asText && /^\d{4}-\d\d-\d\d$/.test(value)) {
        const serial = serialOfDate(value, date1904);
        if (serial !== undefined) return number(serial, styles?.dated(style) ?? style);
      }
      // Text already; this keeps it so when somebody edits the cell.
      return text(value, styles && looksLikeFormula(value) ? styles.quoted(style) : style);
    },
    missing: (mark) =>
      mark
        ? `${open}${styled(style)} t="inlineStr"><${p}is>${redRun(mark, p)}</${p}is></${p}c>`
        : `${open}${styled(style)}/>`,
  };
}

/** What a cell cannot hold is reported and left out. */
function tooLong(text: string, tag: Tag, runtime: Runtime): boolean {
  if (text.length <= LONGEST) return false;
  runtime.once(tag, 'length', () =>
    valueUnprintable({
      place: tag.place,
      found: tag.source,
      message: `“${tag.source}”的值有 ${text.length} 个字，一个单元格最多放 ${LONGEST} 个字。`,
      fix: ['把值分到几个单元格，或放到 Word 文件里。'],
    }),
  );
  return true;
}
