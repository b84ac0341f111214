import type { Drawn } from '../flow.js';
import type { Placed, SetLine } from '../typeset/paragraph.js';

/** A line on a page, drawn by our renderer. pdfmake clones it when it moves headers and footers into place. */
export interface TextLine extends Drawn {
  placed: Placed[];
  baseline: number;
  /** Degrees clockwise around the left end of the baseline: page numbers of landscape pages, turned cells. */
  rotate?: number;
  /** Of a line that runs down the page: Chinese characters and their stops stand upright. */
  upright?: boolean;
  /** Entry in the PDF's outline. */
  outline?: Outline;
  clone(): TextLine;
}

export interface Outline {
  level: number;
  text: string;
}

export const textLine = (set: SetLine, x: number, y: number, outline?: Outline): TextLine => ({
  x,
  y,
  placed: set.placed,
  baseline: set.baseline,
  ...(outline ? { outline } : {}),
  clone() {
    return { ...this };
  },
});
