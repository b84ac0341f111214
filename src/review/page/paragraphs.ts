import type { PageLine } from '../../document/index.js';
import { ATTACHMENT_ITEM, ATTACHMENT_LIST } from '../format/forms.js';
import { levelMark } from '../format/level-mark.js';
import type { MeasuredDocument, MeasuredPage } from './measured.js';
import { type Edges, lastingLines, textEdges } from './running-text.js';

/** Consecutive lines of one paragraph; it may go over pages. */
export interface MeasuredParagraph {
  lines: PlacedLine[];
  text: string;
  /** Larger than the text and not at the left margin. */
  title: boolean;
}

export interface PlacedLine {
  page: MeasuredPage;
  line: PageLine;
  nth: number;
}

type Pages = Pick<MeasuredDocument, 'pages' | 'bodySize'>;

/** Lines this much short of the right edge are full: the next word, or a mark, did not fit. In ems. */
const FULL = 2.6;
/** Where marks hang together, as in ”、“, more characters go over to the next line. */
const NEARLY = 5;
/** Shorter lines than this are never in the middle of a paragraph, whatever word came next. */
const LONG = 12;

/**
 * Paragraphs of the running text in reading order: a new one begins with an indent, after a short line, or with another size.
 * What is printed on every page, marks of notes, and the notes themselves do not part the lines around them.
 */
export function paragraphsOf({ pages, bodySize }: Pages): MeasuredParagraph[] {
  const edges = textEdges(pages);
  const lie = ({ page, line }: PlacedLine) => {
    const { left, right } = edges(page);
    const em = line.size;
    const [before, after] = [(line.x - left) / em, (right - line.right) / em];
    // A line of a title may fill the page from edge to edge.
    const large = line.size > bodySize + 2;
    return { before, after, large, title: large && (before > 1 || Math.abs(before - after) < 1.5) };
  };
  const paragraphs: MeasuredParagraph[] = [];
  const add = (line: PlacedLine, above: PlacedLine | undefined, pitch: Edges['pitch']): void => {
    const last = paragraphs.at(-1);
    if (last && above && continues(above, line, last, pitch)) {
      last.lines.push(line);
      last.text = joined(last.text, line.line.text);
    } else {
      paragraphs.push({ lines: [line], text: line.line.text, title: lie(line).title });
    }
  };

  function continues(above: PlacedLine, here: PlacedLine, { lines, text, title }: MeasuredParagraph, pitch?: number) {
    const [a, b] = [lie(above), lie(here)];
    const same = above.page === here.page;
    if (Math.abs(above.line.size - here.line.size) > 0.75) return false;
    if (same && tableBetween(above, here)) return false;
    if (title) return b.title && same;
    if (b.large || ATTACHMENT.test(here.line.text)) return false;
    if (same && pitch && here.line.y - above.line.y > 1.6 * pitch) return false;
    const first = lie(lines[0]!);
    // A name of 附件说明 goes on below its own beginning.
    if (ATTACHMENT_LIST.test(text) || (ATTACHMENT_ITEM.test(text) && first.before > 3))
      return same && a.after < FULL && b.before > first.before + 0.5 && !ATTACHMENT_ITEM.test(here.line.text);
    // What stands at the right margin, or in the middle, is a line by itself.
    if (b.before > 4 || (a.before > 4 && lines.length === 1)) return false;
    const goesOn = !ENDS.test(above.line.text) && !BEGINS.test(here.line.text) && !levelMark(here.line.text);
    // A line of an indented or hanging paragraph: no new one follows a full line that does not end a sentence.
    if (b.before >= 1.2) return a.after < FULL && goesOn;
    return a.after < FULL || (a.after < (first.before > 1.2 ? LONG : NEARLY) && goesOn);
  }

  let above: PlacedLine | undefined;
  const small: PlacedLine[] = [];
  for (const { page, lines, notes } of lastingLines(pages, bodySize)) {
    const { pitch } = edges(page);
    for (const line of lines) {
      add(line, above, pitch);
      above = line;
    }
    small.push(...notes);
  }
  above = undefined;
  for (const line of small) {
    add(line, above, undefined);
    above = line;
  }
  return paragraphs;
}

/** Begins a page, so that the line before it may well be full. */
export const ATTACHMENT = /^\s*附\s*件\s*\d{0,2}\s*$/;

/** A sentence, or a line that introduces what follows, is at its end. */
const ENDS = /[。；：！？:;!?][”’）]?\s*$/;

/** An item of a list. */
const BEGINS = /^\s*(?:[•●○·▪◆■★–—\-*]|\d+[.．、\s]|[（(])/;

const tableBetween = (before: PlacedLine, here: PlacedLine): boolean =>
  here.page.tables.some(({ top }) => top > before.line.y && top < here.line.y);

/** Two lines as one text: only Latin words are parted. */
function joined(before: string, next: string): string {
  const [a, b] = [before.trimEnd(), next.trimStart()];
  return a + (/[A-Za-z0-9]$/.test(a) && /^[A-Za-z]/.test(b) ? ' ' : '') + b;
}
