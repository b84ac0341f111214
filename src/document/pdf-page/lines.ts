import type { PageContent, PageGlyph } from './page.js';

/** Characters that stand on one baseline, from left to right. */
export interface PageLine {
  /** Baseline, pt from the top. */
  y: number;
  /** Where its ink may begin and end. */
  x: number;
  right: number;
  /** Size of the largest character. */
  size: number;
  text: string;
  glyphs: PageGlyph[];
}

/** The lines of a page from top to bottom; text that is turned or not shown stays out. */
export function linesOf({ glyphs }: Pick<PageContent, 'glyphs'>): PageLine[] {
  const shown = glyphs.filter(({ upright, hidden, text, missing }) => upright && !hidden && (text !== '' || missing));
  const rows: PageGlyph[][] = [];
  for (const glyph of [...shown].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const near = row && Math.abs(row[0]!.y - glyph.y) <= Math.max(1, 0.15 * Math.min(row[0]!.size, glyph.size));
    if (near) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => lineOf(row)).filter(({ text }) => text.trim() !== '');
}

/** A line of these characters. */
function lineOf(glyphs: readonly PageGlyph[]): PageLine {
  const sorted = withoutDoubles([...glyphs].sort((a, b) => a.x - b.x));
  const inked = sorted.filter(({ text }) => text.trim() !== '');
  const ends = (inked.length > 0 ? inked : sorted).map(({ x, width }) => x + width);
  return {
    y: sorted[0]?.y ?? 0,
    x: (inked[0] ?? sorted[0])?.x ?? 0,
    right: Math.max(0, ...ends),
    size: Math.max(0, ...inked.map(({ size }) => size)),
    text: textOf(sorted),
    glyphs: sorted,
  };
}

/** Bold is often the same character drawn twice, a hair apart. */
const withoutDoubles = (sorted: readonly PageGlyph[]): PageGlyph[] =>
  sorted.filter((one, i) => {
    const before = sorted[i - 1];
    return !(before && before.text === one.text && one.x - before.x < 0.08 * one.size && one.width > 0.2 * one.size);
  });

/** Words that only a gap divides are divided in the text, too; Chinese characters are not. */
function textOf(sorted: readonly PageGlyph[]): string {
  let text = '';
  for (const [i, one] of sorted.entries()) {
    const before = sorted[i - 1];
    const gap = before ? one.x - before.x - before.width : 0;
    const latin = before && /[\w.,;:)]$/.test(before.text) && /^[\w(]/.test(one.text);
    if (latin && gap > 0.2 * one.size) text += ' ';
    text += one.text;
  }
  return text;
}
