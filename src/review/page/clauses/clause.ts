import type { PageLine } from '../../../document/index.js';
import type { Basis } from '../../format/basis.js';
import { type MeasuredDocument, type MeasuredPage, MM } from '../measured.js';

/** What was read off the printed pages, and whether it is what the clause wants. */
export interface Measured {
  found: string;
  ok: boolean;
}

/** One demand of GB/T 9704 as it can be measured; `measure` gives undefined where the document has no such element. */
export interface Clause {
  clause: string;
  about: string;
  demanded: string;
  strength: Basis['strength'];
  measure(document: MeasuredDocument): Measured | undefined;
}

export interface PlacedLine {
  page: MeasuredPage;
  line: PageLine;
}

/** The first line that says this. */
export function lineWith({ pages }: MeasuredDocument, pattern: RegExp): PlacedLine | undefined {
  for (const page of pages) {
    const line = page.lines.find(({ text }) => pattern.test(text));
    if (line) return { page, line };
  }
  return undefined;
}

/** The line above or below on the same page. */
export const neighbour = ({ page, line }: PlacedLine, step: 1 | -1): PageLine | undefined =>
  page.lines[page.lines.indexOf(line) + step];

/** Ink of a full-width character, above and below its baseline, in ems. */
const [ABOVE, BELOW] = [0.88, 0.12];

/** How many lines of text would fit between two lines (空几行). */
export function blankLines(above: PageLine, below: PageLine, { profile }: MeasuredDocument): number {
  const { linePitch, size } = profile.text;
  const white = below.y - ABOVE * below.size - (above.y + BELOW * above.size);
  return (white - (linePitch.value - size.value)) / linePitch.value;
}

/** 空一行 as measured: the sizes of the two lines leave a little more or less white. */
export const blank = (lines: number, wanted: number): Measured => ({
  found: `空${short(lines)}行`,
  ok: Math.abs(lines - wanted) <= 0.4,
});

/** One decimal, without the sign of a nought. */
const short = (value: number): string => (Math.abs(value) < 0.05 ? '0.0' : value.toFixed(1));

export const mm = (pt: number): string => `${short(pt / MM)}毫米`;

/** A length in mm against what is wanted. */
export const length = (pt: number, wanted: number, tolerance: number): Measured => ({
  found: mm(pt),
  ok: Math.abs(pt / MM - wanted) <= tolerance,
});

/** A distance in characters of the body's size. */
export const characters = (pt: number, wanted: number, { profile }: MeasuredDocument): Measured => {
  const em = (profile.print.typeWidth.value * MM) / profile.page.characters.value;
  return { found: `空${short(pt / em)}字`, ok: Math.abs(pt / em - wanted) <= 0.5 };
};
