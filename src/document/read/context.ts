import type { Block, Note, ParagraphFormat, Table } from '../tree.js';
import type { LayoutSettings } from './layout-settings.js';
import type { NoteReader } from './note-reader.js';
import type { Notices } from './notices.js';
import type { Numbering } from './numbering.js';
import type { Shape } from './paragraph.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import type { RunFormat } from './run-format.js';
import type { RunProperties } from './run-properties.js';
import type { NeighbourSpace } from './settle-spaces.js';
import type { Styles } from './styles.js';
import type { Theme } from './theme.js';
import type { El } from './xml.js';

/** A complex field that is open: its code is being read, or its result. */
export interface OpenField {
  code: string;
  phase: 'code' | 'result';
  /** Page-number fields replace their cached result. */
  field?: 'page' | 'pages';
  /** The result has text. */
  shown: boolean;
  /** Legacy form field with its value, if it is a check box. */
  checkbox?: '☑' | '☐';
}

export interface Surrounding {
  run: RunProperties;
  paragraph: El[];
  /** Paragraph formatting resolved so far, by the key of its `pPr`. */
  resolved: Map<string, ResolvedParagraph>;
}

/** Outside tables. */
export const plainSurrounding = (): Surrounding => ({ run: {}, paragraph: [], resolved: new Map() });

/** What styles and direct formatting make of a paragraph; shared by all that are formatted alike. */
export interface ResolvedParagraph {
  style: string;
  properties: ParagraphProperties;
  base: RunBase;
  /** Finished formats by character size. */
  formats: Map<number, ParagraphFormat>;
}

/** Formatting that a paragraph gives its runs. */
export interface RunBase {
  properties: RunProperties;
  format: RunFormat;
  /** Formats of runs resolved so far, by the key of their `rPr`. */
  runs: Map<string, RunFormat>;
}

/** A paragraph that goes on in the next one. */
export interface PendingParagraph {
  out: ParagraphBuilder;
  shape: Shape;
}

/** What a story part (body, a header, a footer) is read with. */
export interface Context {
  styles: Styles;
  numbering: Numbering;
  theme: Theme;
  notices: Notices;
  story: 'body' | 'header' | 'footer';
  /** Content of the part that a relationship of this story points to. */
  related(id: string): Uint8Array | undefined;
  /** Text of a comment. */
  comment(id: string): string;
  notes: NoteReader;
  /** `related` for the part that holds the notes. */
  notesRelated(kind: Note['kind']): (id: string) => Uint8Array | undefined;
  pending: { paragraph?: PendingParagraph };
  /** Fields open at this point; they may span paragraphs. */
  fields: OpenField[];
  /** Table style formatting around the paragraphs being read. */
  surrounding: Surrounding;
  /** What is read stands in a table cell. */
  inCell?: true;
  watermark: { text?: string };
  /** Formats of paragraphs whose space depends on what stands beside them. */
  spaces: WeakMap<ParagraphFormat, NeighbourSpace>;
  layout: LayoutSettings;
  /** Formats of paragraphs that stand at the other side on even pages. */
  mirrored: WeakSet<ParagraphFormat>;
  /** Tables whose width is a share (1 = all) of the text width, known only when the section ends. */
  relativeTables: { table: Table; share: number }[];
  /** Reads block-level children; handed round here because paragraphs may hold text boxes and cells hold paragraphs. */
  blocks(children: El[], context: Context): Block[];
}
