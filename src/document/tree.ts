/**
 * The document tree: what a finished document says and looks like, independent of docx, pdf and html.
 * All measures are points (1 pt = 20 twips). Everything after "fill" works on this tree.
 */

/** Font roles of GB/T 9704, not font products. `fangsong` is the body's; a product is chosen when rendering. */
export type FontRole = 'xiaobiaosong' | 'heiti' | 'kaiti' | 'fangsong' | 'songti';

/** How characters look. */
export interface TextFormat {
  font: FontRole;
  /** The Chinese font's name in the file where it plays none of the roles ('' where the file names none); `font` is then only a stand-in. */
  family?: string;
  /** The file's font for digits and Latin letters, where it is another kind than the Chinese one. */
  latin?: string;
  /** pt */
  size: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  /** Raised or lowered, and set smaller; `size` is that of the text around. */
  vertical?: 'super' | 'sub';
  /** A dot under each character (着重号). */
  emphasis?: boolean;
  /** RRGGBB; absent means black. */
  color?: string;
  /** RRGGBB behind the characters. */
  highlight?: string;
  /** pt put between characters; negative is tighter. */
  spacing?: number;
}

export interface Run extends TextFormat {
  kind: 'run';
  text: string;
  /** Small characters above, e.g. pinyin. */
  ruby?: string;
  /** Stands first in its paragraph, as high as the first `lines` lines, which begin `gap` pt right of it; or out in the margin. */
  dropped?: { lines: number; gap: number; place: 'text' | 'margin' };
}

/** `page` is the current page number, `pages` the number of pages. */
export interface FieldRun extends TextFormat {
  kind: 'field';
  field: 'page' | 'pages';
  /** Word's name of its own number format; absent: the section's. */
  format?: string;
}

/** A line break inside a paragraph (w:br). */
export interface BreakRun {
  kind: 'line-break';
}

export interface TabRun {
  kind: 'tab';
}

/** The mark of a footnote or endnote, with the note itself: it belongs to this place of the text. */
export interface NoteRun extends TextFormat {
  kind: 'note';
  note: Note;
}

/** A picture in a line of text, standing on its baseline; it looks like nothing, but what stands around it does. */
export interface PictureRun extends TextFormat {
  kind: 'picture';
  figure: Figure;
}

export interface Note {
  kind: 'footnote' | 'endnote';
  /** What the mark shows: 1, ①, ＊. */
  label: string;
  blocks: Block[];
}

/** The labels of notes follow from it; it is kept so that a word processor counts on in the same way. */
export interface NoteNumbering {
  /** Word's name of a number format. */
  format?: string;
  /** Number of the first one. */
  start?: number;
  /** Begins anew in this section. */
  restart?: true;
}

export type Inline = Run | FieldRun | BreakRun | TabRun | NoteRun | PictureRun;

export interface TabStop {
  /** pt from the left edge of the text area. */
  at: number;
  align: 'left' | 'center' | 'right' | 'decimal';
  /** Character that fills the gap. */
  leader?: string;
}

export interface ParagraphFormat {
  align: 'left' | 'center' | 'right' | 'justify';
  /** pt; negative `firstLine` is a hanging indent. */
  indent: { left: number; right: number; firstLine: number };
  /** pt before and after. */
  space: { before: number; after: number };
  /** Exact line pitch in pt, a minimum, or a multiple of the font's own. */
  line: { rule: 'exact' | 'at-least' | 'multiple'; value: number };
  keepWithNext?: boolean;
  keepTogether?: boolean;
  pageBreakBefore?: boolean;
  /** In order of place; absent: only the regular ones. */
  tabs?: TabStop[];
  /** Lines around the paragraph (such as the red line under the head); equal neighbours share one frame. `gap` is pt between line and text. */
  borders?: Partial<Record<'top' | 'right' | 'bottom' | 'left', BorderLine & { gap: number }>>;
  /** RRGGBB behind the paragraph. */
  fill?: string;
}

export interface Paragraph {
  kind: 'paragraph';
  format: ParagraphFormat;
  inlines: Inline[];
  /** Name of the docx style it had, for information only. */
  style?: string;
  /** How the paragraph mark looks; only where there are no characters: it gives an empty line its height and a number its look. */
  mark?: TextFormat;
  /** Where a bound document begins: its entry in a PDF's outline, above the headings that follow. */
  bookmark?: string;
  /** Numbering text that the word processor would have put before it (Word's automatic lists). */
  listLabel?: string;
  /** A tab parts it from the text. */
  listTab?: true;
}

/** level 0 is the document's title; 1 一、 2 （一） 3 1. 4 （1） */
export interface Heading extends Omit<Paragraph, 'kind'> {
  kind: 'heading';
  level: 0 | 1 | 2 | 3 | 4;
}

type Side = 'top' | 'right' | 'bottom' | 'left';

export interface BorderLine {
  /** pt */
  width: number;
  color?: string;
}

export interface TableCell {
  blocks: Block[];
  /** Grid columns and rows covered; covered positions do not appear as cells of their own. */
  colSpan: number;
  rowSpan: number;
  verticalAlign: 'top' | 'center' | 'bottom';
  /** RRGGBB */
  fill?: string;
  borders: { top?: BorderLine; right?: BorderLine; bottom?: BorderLine; left?: BorderLine };
  /** Inner margins of its own, pt; absent: the table's. */
  margin?: Table['cellMargin'];
  /**
   * Absent: lines run from left to right. `vertical`: from top to bottom, each left of the one before, Chinese characters upright; the others:
   * all of it turned by a quarter.
   */
  direction?: 'vertical' | 'clockwise' | 'counterclockwise';
}

export interface TableRow {
  cells: TableCell[];
  /** Repeated at the top of each page. */
  header: boolean;
  cantSplit: boolean;
  /** pt, if the file fixes a minimum. */
  minHeight?: number;
  /** The row is no higher than that, though a line of its text reaches a little beyond. */
  exact?: true;
}

export interface Table {
  kind: 'table';
  /** Width of each grid column, pt. */
  columns: number[];
  align: 'left' | 'center' | 'right';
  /** pt from the left edge of the text area, for left-aligned tables; absent means 0. */
  indent?: number;
  /** Stands at the foot of the text area of the page that it falls on (版记), or at the head of the page, so many pt from the paper's corner (a letter's head). */
  anchor?: 'page-bottom' | { left: number; top: number };
  /** Inner margins of cells, pt. */
  cellMargin: { top: number; right: number; bottom: number; left: number };
  rows: TableRow[];
}

/** A place on the page instead of one in the text. The block stands after the paragraph that it hangs on. */
export interface Float {
  /** pt from the left or right edge, or from the middle, of what it is measured by. */
  across: {
    from: 'page' | 'margin' | 'column' | 'left-margin' | 'right-margin';
    align: 'left' | 'center' | 'right';
    offset: number;
    /** Left and right change places on even pages. */
    mirrored?: true;
  };
  /** pt from the top, bottom or middle; of a paragraph always from its top. */
  down: {
    from: 'page' | 'margin' | 'paragraph' | 'top-margin' | 'bottom-margin';
    align: 'top' | 'center' | 'bottom';
    offset: number;
  };
  /** What text does that would stand there: runs beside it, stays above and below, or takes no notice. */
  wrap: 'around' | 'above-below' | 'none';
  /** Text runs on that side only. */
  side?: 'left' | 'right';
  /** pt that text keeps away. */
  distance: { top: number; right: number; bottom: number; left: number };
  /** Text is printed over it. */
  behind?: true;
}

/** A frame with text of its own. It grows with its text. */
export interface TextBox extends Pick<TableCell, 'blocks' | 'verticalAlign' | 'fill' | 'borders' | 'direction'> {
  kind: 'text-box';
  format: ParagraphFormat;
  float?: Float;
  width: number;
  height: number;
  /** pt between frame and text. */
  margin: { top: number; right: number; bottom: number; left: number };
}

export interface Figure {
  kind: 'figure';
  format: ParagraphFormat;
  float?: Float;
  mime: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  bytes: Uint8Array;
  width: number;
  height: number;
  alt: string;
  /** Shares (0–1) cut off at each side of the picture in the file. */
  crop?: { top: number; right: number; bottom: number; left: number };
  /** How the picture is turned about its middle after all else; `width` and `height` are those before. */
  turn?: Turn;
}

export interface Turn {
  /** Degrees clockwise, 0 ≤ n < 360. */
  angle: number;
  /** Mirrored before it is turned: left and right, top and bottom exchanged. */
  mirrored?: { across?: boolean; down?: boolean };
}

/** What stands in the file but cannot be drawn (a chart, an embedded file, a picture of an unknown kind): a box with its name and the texts found in it. */
export interface Placeholder {
  kind: 'placeholder';
  format: ParagraphFormat;
  float?: Float;
  name: string;
  texts: string[];
  width: number;
  height: number;
}

/** A drawn horizontal line, as under the red head. */
export interface Rule {
  kind: 'rule';
  format: ParagraphFormat;
  float?: Float;
  width: number;
  line: BorderLine;
}

export interface PageBreak {
  kind: 'page-break';
}

export type Block = Heading | Paragraph | Table | TextBox | Figure | Placeholder | Rule | PageBreak;

export interface PageSetup {
  /** pt; already turned when landscape. */
  width: number;
  height: number;
  orientation: 'portrait' | 'landscape';
  margin: { top: number; right: number; bottom: number; left: number };
  headerDistance: number;
  footerDistance: number;
  /** A header or footer higher than the margin may reach into the text; absent: it takes its room. */
  furnitureMayOverlap?: true;
  /** pt between baselines of the document grid, when the section has one. */
  gridLinePitch?: number;
  /** Lines around each page; `gap` is pt from the type area or from the paper's edge. */
  borders?: Partial<Record<Side, BorderLine & { gap: number }>> & { from: 'text' | 'paper' };
}

export interface Section {
  page: PageSetup;
  /** What stands at the top and foot of pages. `even` and `first` only where they differ from `default`. */
  header?: { default: Block[]; even?: Block[]; first?: Block[] };
  footer?: { default: Block[]; even?: Block[]; first?: Block[] };
  blocks: Block[];
  /** Page number the section starts with; absent: numbering continues. */
  pageNumberStart?: number;
  /** Word's name of the format of its page numbers, e.g. upperRoman; absent: digits. */
  pageNumberFormat?: string;
  /** How its notes are numbered; absent: footnotes 1, 2, endnotes i, ii, on through the document. */
  footnotes?: NoteNumbering;
  endnotes?: NoteNumbering;
  /** Begins below the section before, on the same page. */
  continuous?: true;
  /** Its text runs in columns; pt, `gap` is what parts one from the next. */
  columns?: { each: { width: number; gap: number }[]; line?: true };
}

export interface Document {
  sections: Section[];
  /** A word printed across every page, e.g. 草稿. */
  watermark?: string;
  title?: string;
  /** Endnotes stand below the section that marks them; absent: below the last one. */
  endnotesAt?: 'section-end';
  layout?: Layout;
}

/** How the whole document is laid out, where that is not Word's usual way. */
export interface Layout {
  /** pt between regular tab stops; absent: 36. */
  tabInterval?: number;
  /** Space after a paragraph and space before the next are added; absent: the larger counts. */
  spacesAdd?: true;
}
