import type { OpenFont } from './font/open-font.js';
import type { Matrix } from './matrix.js';
import type { Colour } from './page.js';

/** How much is read: operators of one page and glyphs of it. A page of text has some thousands. */
export interface Budget {
  operators: number;
  glyphs: number;
}

export const BLACK: Colour = [0, 0, 0];

/** What `q` keeps and `Q` brings back (ISO 32000-1 8.4), as far as it is read. */
export interface State {
  ctm: Matrix;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  font: OpenFont | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

export const initialState = (ctm: Matrix): State => ({
  ctm,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  font: undefined,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});
