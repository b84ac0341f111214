import type { PageLine } from '../../document/index.js';
import type { MeasuredDocument, MeasuredPage } from './measured.js';

/** Consecutive lines of one paragraph; it may go over pages. */
export interface MeasuredParagraph {
  lines: { page: MeasuredPage; line: PageLine; nth: number }[];
  text: string;
  /** Larger than the text and not at the left margin. */
  title: boolean;
}

type Placed = MeasuredParagraph['lines'][number];

/** How a line lies in the type area, in ems of the text. */
function lie({ page, line }: Placed, { bodySize }: MeasuredDocument) {
  const [before, after] = [line.x - page.area.left, page.area.right - line.right];
  return {
    before: before / bodySize,
    after: after / bodySize,
    large: line.size > bodySize + 2,
  };
}

/** Paragraphs of the running text in reading order: a new one begins with an indent, after a short line, or with another size. */
export function paragraphsOf(document: MeasuredDocument): MeasuredParagraph[] {
  const placed = document.pages.flatMap((page) => page.lines.map((line, i): Placed => ({ page, line, nth: i + 1 })));
  const paragraphs: MeasuredParagraph[] = [];
  for (const [i, one] of placed.entries()) {
    const last = paragraphs.at(-1);
    const above = placed[i - 1];
    if (last && above && continues(above, one, last, document)) {
      last.lines.push(one);
      last.text += joined(last.text, one.line.text);
    } else {
      const { large, before } = lie(one, document);
      paragraphs.push({ lines: [one], text: one.line.text, title: large && before > 1 });
    }
  }
  return paragraphs;
}

function continues(before: Placed, here: Placed, paragraph: MeasuredParagraph, document: MeasuredDocument): boolean {
  const [a, b] = [lie(before, document), lie(here, document)];
  if (Math.abs(before.line.size - here.line.size) > 0.75) return false;
  if (before.page === here.page && tableBetween(before, here)) return false;
  if (paragraph.title) return b.large && b.before > 1 && before.page === here.page;
  if (b.large || ATTACHMENT.test(here.line.text)) return false;
  // What stands at the right margin, or in the middle, is a line by itself.
  if (b.before > 4 || (a.before > 4 && paragraph.lines.length === 1)) return false;
  return b.before < 1.2 && a.after < 2.6;
}

/** Begins a page, so that the line before it may well be full. */
export const ATTACHMENT = /^\s*附\s*件\s*\d{0,2}\s*$/;

const tableBetween = (before: Placed, here: Placed): boolean =>
  here.page.tables.some(({ top }) => top > before.line.y && top < here.line.y);

const joined = (before: string, next: string): string =>
  /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(next) ? ` ${next}` : next;
