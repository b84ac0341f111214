import type { Face } from '../../fonts/face.js';
import type { Figure, Note } from '../../tree.js';

/** How a run's characters look, shared by all its clusters. */
export interface Style {
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  emphasis: boolean;
  /** pt above the baseline; negative below. */
  rise: number;
  highlight?: string;
  color: string;
}

/** What decides where lines may break and where spacing may go. */
export type ClusterKind = 'han' | 'open' | 'close' | 'dash' | 'latin' | 'space' | 'tab' | 'break';

/** The smallest piece of a line: one character with what belongs to it (variation selectors, combining marks). */
export interface Cluster {
  kind: ClusterKind;
  /** Which side of a full-width mark carries ink. */
  ink?: 'left' | 'right' | undefined;
  /** What parts Chinese from Latin text where the two meet; absent for marks and spaces. */
  script?: 'han' | 'latin' | undefined;
  /** As it will be copied out of the PDF. */
  text: string;
  face: Face;
  glyph: number;
  style: Style;
  /** pt, with the grid's tightening. */
  advance: number;
  /** pt by which the glyph is drawn right of its place. */
  shift: number;
  /** Part of `advance` that separates Chinese from Latin; nothing at the line's end. */
  gap?: number;
  /** Strokes drawn over the glyph: a box with a tick or a cross in it. */
  mark?: 'tick' | 'cross' | undefined;
  /** Line height of its face set "single", in ems. */
  single: number;
  /** A joint of a word too long to be kept whole: the line may end after it. */
  joint?: true;
  /** Small characters above this cluster and those after it, `over` pt wide together. */
  ruby?: { clusters: Cluster[]; width: number; over: number };
  /** A picture instead of a character. */
  picture?: Figure;
  /** Notes whose marks begin here. */
  notes?: Note[];
}

const inkLeft = new Set('，。、；：？！）】》〉」』〕〗｝］”’');
const inkRight = new Set('（【《〈「『〔〖｛［“‘');
export const inkOf = (char: string): Cluster['ink'] =>
  inkLeft.has(char) ? 'left' : inkRight.has(char) ? 'right' : undefined;

export const scriptOf = (char: string, kind: ClusterKind): Cluster['script'] =>
  kind === 'han' && /^\p{Script=Han}/u.test(char)
    ? 'han'
    : kind === 'latin' && /^[\p{L}\d%]/u.test(char)
      ? 'latin'
      : undefined;

const opening = new Set('（【《〈「『〔〖｛［“‘￥＄');
const closing = new Set('，。、；：？！）】》〉」』〕〗｝］”’·％‰℃～–,.;:?!)]}');
const dashes = new Set('—…');

/** A dash by itself ties what stands beside it and never begins a line (GB/T 15834 5.1.4); a pair of them may. */
export const tieSingleDashes = (clusters: Cluster[]): void => {
  for (const [i, cluster] of clusters.entries())
    if (cluster.text === '—' && clusters[i - 1]?.text !== '—' && clusters[i + 1]?.text !== '—') cluster.kind = 'close';
};

/** Kind of a code point by itself. Closing marks never begin a line, opening marks never end one, dashes stay in pairs. */
export function kindOf(codePoint: number): ClusterKind {
  const char = String.fromCodePoint(codePoint);
  if (char === ' ' || char === '\u3000') return 'space';
  if (dashes.has(char)) return 'dash';
  if (opening.has(char)) return 'open';
  if (closing.has(char) && codePoint > 0x7f) return 'close';
  return codePoint < 0x2000 ? 'latin' : 'han';
}

/** Marks that are one em wide in Chinese text, though many fonts have them narrow, and whether they stand at the right of it. */
export const fullWidthMarks: Readonly<Record<string, 'left' | 'right'>> = {
  '“': 'right',
  '‘': 'right',
  '”': 'left',
  '’': 'left',
};

/** Characters that are drawn with the one before them. */
export const joinsPrevious = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  (codePoint >= 0xe0100 && codePoint <= 0xe01ef) ||
  (codePoint >= 0x300 && codePoint <= 0x36f) ||
  codePoint === 0x200d;

/** Whether a line may end after `a` when `b` follows. */
export function mayBreak(a: Cluster, b: Cluster): boolean {
  if (b.kind === 'space' || b.kind === 'close' || b.kind === 'break') return false;
  if (b.kind === 'latin' && a.kind !== 'latin' && closing.has(b.text)) return false;
  if (a.kind === 'open') return false;
  if (a.kind === 'latin' && b.kind === 'latin')
    return a.joint === true || (/^[-–—]/.test(a.text) && /^\p{L}/u.test(b.text));
  if (a.kind === 'dash' && b.kind === 'dash' && a.text === b.text) return false;
  return b.kind !== 'dash' || b.text !== '…';
}

/** Whether justification may widen the gap between `a` and `b`. */
export const mayStretch = (a: Cluster, b: Cluster): boolean =>
  !(a.kind === 'latin' && b.kind === 'latin') && !(a.kind === 'dash' && b.kind === 'dash');

/** Boxes that few Chinese fonts have: drawn as □, ticked or crossed by the renderer, copied as what they are. */
export const boxes: Readonly<Record<string, { mark?: 'tick' | 'cross' }>> = {
  '☐': {},
  '☑': { mark: 'tick' },
  '☒': { mark: 'cross' },
};
export const box = '□';

/** pt that clusters take beside each other. */
export const advanceOf = (clusters: readonly Cluster[]): number =>
  clusters.reduce((sum, { advance }) => sum + advance, 0);
