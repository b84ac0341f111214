import type { FaceLookup } from '../../fonts/font-set.js';
import type { FontRole, Inline, Paragraph } from '../../tree.js';
import { box, boxes, type Cluster, fullWidthMarks, joinsPrevious, kindOf, type Style } from './cluster.js';

/** What a page knows while it is set: the fonts, and the numbers that page fields print. */
export interface TextContext {
  faces: FaceLookup;
  page?: { number: number; count: number };
}

/** Factor by which a character of `size` is set tighter or wider so that whole characters fill the line. */
export type Grid = (size: number) => number;

/** The clusters of a paragraph in reading order, measured. */
export function clustersOf(inlines: readonly Inline[], context: TextContext, grid: Grid): Cluster[] {
  const clusters: Cluster[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'line-break' || inline.kind === 'tab') {
      const before = clusters.at(-1);
      if (before) clusters.push(control(before, inline.kind === 'tab' ? 'tab' : 'break'));
      continue;
    }
    const style: Style = {
      size: inline.size,
      bold: inline.bold ?? false,
      italic: inline.italic ?? false,
      underline: inline.underline ?? false,
      color: inline.color ?? '000000',
    };
    const text =
      inline.kind === 'run'
        ? inline.text
        : String(inline.field === 'page' ? context.page?.number : context.page?.count);
    append(clusters, text, inline.font, style, context.faces, grid(inline.size));
  }
  return clusters;
}

const control = (like: Cluster, kind: 'tab' | 'break'): Cluster => ({
  ...like,
  kind,
  text: '',
  glyph: 0,
  advance: kind === 'tab' ? 2 * like.style.size : 0,
});

function append(
  clusters: Cluster[],
  text: string,
  role: FontRole,
  style: Style,
  faces: FaceLookup,
  factor: number,
): void {
  for (const char of printable(text)) {
    const codePoint = char.codePointAt(0) ?? 0;
    const previous = clusters.at(-1);
    if (previous && joinsPrevious(codePoint)) {
      previous.text += char;
      continue;
    }
    const drawn = drawnAs(char).codePointAt(0) ?? codePoint;
    const face = faces(role, drawn);
    if (!face) continue;
    const glyph = face.glyph(drawn);
    const own = face.advance(glyph);
    const side = fullWidthMarks[char];
    const ems = side ? Math.max(1, own) : char === ' ' ? space : own;
    const shift = side === 'right' ? (ems - own) * style.size * factor : 0;
    clusters.push({
      kind: kindOf(codePoint),
      text: char,
      face,
      glyph,
      style,
      advance: ems * style.size * factor,
      shift,
      ...boxes[char],
    });
  }
}

/** Width of a space in ems, as Chinese fonts have it. */
const space = 0.5;

/** Control characters have no shape; a non-breaking space is set as a space. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ');

const drawnAs = (char: string): string => (char in boxes ? box : joinsPrevious(char.codePointAt(0) ?? 0) ? '' : char);

/** Every character a paragraph can print, per role: what the fonts must have. */
export function charactersOf(
  paragraph: Pick<Paragraph, 'inlines' | 'listLabel'>,
  add: (role: FontRole, text: string) => void,
): void {
  for (const inline of withLabel(paragraph)) {
    if (inline.kind === 'run') add(inline.font, [...printable(inline.text)].map(drawnAs).join(''));
    else if (inline.kind === 'field') add(inline.font, '0123456789');
  }
}

/** A paragraph's inlines with the label that the word processor would have numbered it with. */
export function withLabel({ inlines, listLabel }: Pick<Paragraph, 'inlines' | 'listLabel'>): readonly Inline[] {
  const first = inlines.find((i) => i.kind === 'run');
  return listLabel && first ? [{ ...first, text: listLabel }, ...inlines] : inlines;
}
