/** Lengths in pt from the page's upper left corner as it is shown (turned pages turned); y of a character is its baseline. */
export interface PageGlyph {
  /** What the character says; empty where the file does not tell. */
  text: string;
  x: number;
  y: number;
  /** How far the pen moves. */
  width: number;
  size: number;
  font: PageFont;
  /** Reads from left to right. */
  upright: boolean;
  /** Drawn as the box that stands for a character that the font does not have. */
  missing: boolean;
  /** Text that is there for searching only (scanned pages). */
  hidden: boolean;
  colour: Colour;
}

export interface PageFont {
  /** Without the prefix of a subset. */
  name: string;
  embedded: boolean;
  bold: boolean;
}

/** Red, green, blue, each 0 … 1. */
export type Colour = readonly [number, number, number];

/** A filled or stroked rectangle: a line is a thin one. */
export interface PageArea {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: Colour;
}

export interface PagePicture {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PageContent {
  width: number;
  height: number;
  glyphs: PageGlyph[];
  areas: PageArea[];
  pictures: PagePicture[];
  /** More was on the page than is read of one. */
  cut: boolean;
}
