/** Something drawn at a place of a page; pdfmake's page items. */
type DrawnKind = 'line' | 'vector' | 'image' | 'svg';
export interface Drawn {
  x: number;
  y: number;
}

/** A part of the page, pt from its top left corner. */
export interface Area extends Drawn {
  width: number;
  height: number;
}

/** What text keeps clear of: it runs beside it (on `side` only), or stays above and below. */
export interface Excluded extends Area {
  wrap: 'around' | 'above-below';
  side?: 'left' | 'right';
}

/** The place on the page where the next block goes. All measures in pt; x and y from the page's top left corner. */
export interface Flow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height left on the page. */
  readonly available: number;
  /** Height of an empty page. */
  readonly pageHeight: number;
  readonly atTop: boolean;
  /** 0-based index of the page in the whole file. */
  readonly page: number;
  newPage(): void;
  /** pt that notes would take away from the page. */
  footRoom(pieces: readonly Piece[]): number;
  /** Puts notes at the foot of the page, as far as there is room (`room` pt, else all that is left); the rest at the foot of the next one. */
  addToFoot(pieces: readonly Piece[], room?: number): void;
  /** Sets all notes that still wait, on further pages where needed. */
  endFoot(): void;
  moveDown(points: number): void;
  /** `behind`: before all that stands on the page already. */
  add(kind: DrawnKind, item: Drawn, behind?: boolean): void;
  /** Parts of this page that are taken. */
  readonly excluded: readonly Excluded[];
  exclude(area: Excluded): void;
  /** The width changes from column to column. */
  readonly uneven?: boolean;
}

/** A block of the tree that can place itself on pages. */
export interface Flowable {
  /** Height that must be free for the block to begin; with what it must not be parted from. What a heading above it needs to know. */
  start(width: number): number;
  place(flow: Flow): void;
  /** The first thing on a new page: once it is placed, header and footer take their room. */
  opensPage?: boolean;
}

/** A block laid out in a column of fixed width, cut where it may be parted: lines, figures. */
export interface Piece {
  height: number;
  /** Not to be parted from the next piece. */
  keep?: boolean;
  draw(add: Flow['add'], x: number, y: number): void;
}

/** pt by which sums of heights may miss a limit through rounding. */
export const tolerance = 0.01;

/** pt of things that stand one below the other. */
export const heightOf = (stacked: readonly { height: number }[]): number =>
  stacked.reduce((sum, { height }) => sum + height, 0);
