import type { FaceRole } from '../../fonts/candidates.js';
import type { FaceLookup } from '../../fonts/font-set.js';
import { faceRole, isLatinRole } from '../../fonts/latin-role.js';
import { formatNumber } from '../../number-format.js';
import { raised } from '../../raised.js';
import type { FieldRun, Inline, Note, NoteRun, Paragraph, Run, TextFormat } from '../../tree.js';
import { roomOf } from '../../turned.js';
import {
  advanceOf,
  box,
  boxes,
  type Cluster,
  fullWidthMarks,
  inkOf,
  joinsPrevious,
  kindOf,
  type Style,
  scriptOf,
  tieSingleDashes,
} from './cluster.js';
import { isWestern } from './western.js';

/** What a page knows while it is set: the fonts, and the numbers that page fields print. */
export interface TextContext {
  faces: FaceLookup;
  page?: { number: number; count: number; format?: string };
  /** pt between regular tab stops. */
  tabInterval?: number;
}

/** Factor by which a character of `size` is set tighter or wider so that whole characters fill the line. */
export type Grid = (size: number) => number;

/** The clusters of a paragraph in reading order, measured. */
export function clustersOf(inlines: readonly Inline[], context: TextContext, grid: Grid): Cluster[] {
  const clusters: Cluster[] = [];
  const faces: Faces = { lookup: context.faces, western: isWestern(inlines) };
  for (const [i, inline] of inlines.entries()) {
    if (inline.kind === 'line-break' || inline.kind === 'tab') {
      const before = clusters.at(-1) ?? blank(inlines.slice(i), faces, grid);
      if (before) clusters.push(control(before, inline.kind === 'tab' ? 'tab' : 'break'));
      continue;
    }
    if (inline.kind === 'picture') {
      const like = blank([inline], faces, grid);
      const { width } = roomOf(inline.figure);
      if (like) clusters.push({ ...like, kind: 'han', text: '', glyph: 0, advance: width, picture: inline.figure });
      continue;
    }
    const from = clusters.length;
    append(clusters, textOf(inline, context), inline, styleOf(inline), faces, grid(inline.size));
    if (inline.kind === 'run' && inline.ruby) addRuby(clusters, from, inline, faces);
    if (inline.kind === 'note') markNote(clusters, from, inline.note, blank(inlines.slice(i), faces, grid));
  }
  tieSingleDashes(clusters);
  return clusters;
}

function textOf(inline: Run | FieldRun | NoteRun, { page }: TextContext): string {
  if (inline.kind === 'run') return inline.text;
  if (inline.kind === 'note') return inline.note.label;
  const number = inline.field === 'page' ? page?.number : page?.count;
  const format = inline.format ?? (inline.field === 'page' ? page?.format : undefined);
  return formatNumber(number ?? 0, format ?? 'decimal');
}

const styleOf = (format: TextFormat): Style => ({
  size: format.vertical ? format.size * raised.size : format.size,
  bold: format.bold ?? false,
  italic: format.italic ?? false,
  underline: format.underline ?? false,
  strike: format.strike ?? false,
  emphasis: format.emphasis ?? false,
  rise: format.vertical ? format.size * raised[format.vertical] : 0,
  color: format.color ?? '000000',
  ...(format.highlight && { highlight: format.highlight }),
});

/** Small characters over the run that begins at `from`: centred; where they are wider, the run is spread. */
function addRuby(clusters: Cluster[], from: number, run: Run, faces: Faces): void {
  const base = clusters.slice(from);
  const size = run.size / 2;
  const small: Cluster[] = [];
  const style = { ...styleOf(run), size, rise: run.size * 0.95, underline: false, strike: false, emphasis: false };
  append(small, run.ruby ?? '', { ...run, size, spacing: 0 }, style, faces, 1);
  const wider = Math.max(0, advanceOf(small) - advanceOf(base)) / Math.max(1, base.length);
  for (const cluster of base) {
    cluster.advance += wider;
    cluster.shift += wider / 2;
  }
  if (base[0]) base[0].ruby = { clusters: small, width: advanceOf(small), over: advanceOf(base) };
}

/** A note hangs on its mark; where the mark is typed by hand, on what stands before it. */
function markNote(clusters: Cluster[], from: number, note: Note, like: Cluster | undefined): void {
  const at = clusters[from] ?? clusters.at(-1);
  if (at) at.notes = [...(at.notes ?? []), note];
  else if (like) clusters.push({ ...like, kind: 'latin', text: '', glyph: 0, advance: 0, notes: [note] });
}

/** What a tab or break at the very beginning looks like: as the text after it. */
function blank(inlines: readonly Inline[], faces: Faces, grid: Grid): Cluster | undefined {
  const like = inlines.find((inline) => 'size' in inline);
  const clusters: Cluster[] = [];
  if (like) append(clusters, ' ', like, styleOf(like), faces, grid(like.size));
  return clusters[0];
}

const control = (like: Cluster, kind: 'tab' | 'break'): Cluster => ({
  ...like,
  kind,
  ink: undefined,
  script: undefined,
  mark: undefined,
  notes: [],
  text: '',
  glyph: 0,
  advance: kind === 'tab' ? 2 * like.style.size : 0,
});

/** What a character of a role looks like at 1 pt; the same wherever it stands. */
interface Shape extends Pick<Cluster, 'kind' | 'ink' | 'script' | 'face' | 'glyph' | 'mark' | 'single'> {
  /** ems */
  width: number;
  shift: number;
}

/** Where a paragraph's characters get their shapes. */
interface Faces {
  lookup: FaceLookup;
  western: boolean;
}

type Shapes = Map<string, Map<string, Shape | undefined>>;
const shapes = new WeakMap<FaceLookup, Shapes>();

function shapeOf(char: string, font: FaceRole, faces: Faces): Shape | undefined {
  const byRole: Shapes = shapes.get(faces.lookup) ?? new Map();
  const key = faces.western ? `western ${font}` : font;
  const known = byRole.get(key) ?? new Map<string, Shape | undefined>();
  const shape = known.get(char);
  if (shape) return shape;
  const made = newShape(char, font, faces);
  known.set(char, made);
  byRole.set(key, known);
  shapes.set(faces.lookup, byRole);
  return made;
}

function newShape(char: string, font: FaceRole, { lookup, western }: Faces): Shape | undefined {
  const drawn = drawnAs(char).codePointAt(0) ?? 0;
  const face = lookup(font, drawn);
  if (!face) return undefined;
  const glyph = face.glyph(drawn);
  const own = face.advance(glyph);
  const side = western ? undefined : fullWidthMarks[char];
  const blank = drawn === 0x20 && !isLatinRole(font);
  const width = side ? Math.max(1, own) : blank ? space : own;
  const kind = char === hardSpace || (western && char !== ' ') ? 'latin' : kindOf(drawn);
  return {
    kind,
    ink: western ? undefined : inkOf(char),
    script: scriptOf(char, kind),
    face,
    glyph,
    width,
    shift: side === 'right' ? width - own : 0,
    mark: boxes[char]?.mark,
    single: singleOf(font),
  };
}

function append(
  clusters: Cluster[],
  text: string,
  format: TextFormat,
  style: Style,
  faces: Faces,
  factor: number,
): void {
  const scale = style.size * factor;
  const { spacing = 0 } = format;
  for (const char of printable(text)) {
    const previous = clusters.at(-1);
    if (previous && joinsPrevious(char.codePointAt(0) ?? 0)) {
      previous.text += char;
      continue;
    }
    const shape = shapeOf(char, faceRole(format, char, faces.western), faces) ?? shapeOf(char, format.font, faces);
    if (!shape) continue;
    const { kind, ink, script, face, glyph, mark, single, width } = shape;
    const advance = width * scale + spacing;
    const shift = shape.shift * scale;
    clusters.push({ kind, ink, script, text: char, face, glyph, style, advance, shift, mark, single });
  }
}

/** Line height of a font set "single", in ems: Word's figure for Chinese fonts, those of Calibri, Arial and Times New Roman for Latin ones. */
const singleOf = (role: FaceRole): number => (!isLatinRole(role) ? 1.3 : role.startsWith('humanist') ? 1.22 : 1.15);

/** The same for a line without characters that looks like `format`, in pt. */
export const emptyLine = (format: TextFormat): number => format.size * singleOf(faceRole(format, 'a'));

/** Width of a space in ems, as Chinese fonts have it; a roman face has its own. */
const space = 0.5;

/** Control characters have no shape. */
const printable = (text: string): string => (odd.test(text) ? text.replace(/[\u0000-\u001f\u200b\ufeff]/g, '') : text);
const odd = /[\u0000-\u001f\u200b\ufeff]/;

/** Drawn as a space, but neither broken at nor widened. */
const hardSpace = '\u00a0';

const drawnAs = (char: string): string =>
  char in boxes ? box : char === hardSpace ? ' ' : joinsPrevious(char.codePointAt(0) ?? 0) ? '' : char;

/**
 * Every character a paragraph can print, per role: what the fonts must have. `said`: texts with their looks that were gone through before, in
 * this paragraph or another; `numerals`: those that its page fields may need.
 */
export function charactersOf(
  paragraph: Labelled & Pick<Paragraph, 'format'>,
  add: (role: FaceRole, text: string) => void,
  said: Set<string>,
  numerals = '0123456789',
): void {
  const western = isWestern(withLabel(paragraph));
  const leaders = (paragraph.format.tabs ?? []).map((stop) => stop.leader ?? '').join('');
  for (const inline of withLabel(paragraph)) {
    if (!('font' in inline)) continue;
    if (leaders) add(inline.font, leaders);
    const text =
      inline.kind === 'run'
        ? printable(inline.text)
        : inline.kind === 'field'
          ? numerals
          : inline.kind === 'note'
            ? inline.note.label
            : ' ';
    const look = `${inline.font}\n${inline.latin}\n${inline.bold}\n${western}\n${text}`;
    if (!said.has(look)) for (const char of text) add(faceRole(inline, char, western), drawnAs(char));
    said.add(look);
    if (inline.kind === 'run' && inline.ruby)
      for (const char of inline.ruby) add(faceRole(inline, char, western), char);
  }
}

/** A paragraph's inlines with the label that the word processor would have numbered it with; it looks like the first characters. */
export function withLabel({ inlines, listLabel, listTab, mark }: Labelled): readonly Inline[] {
  if (!listLabel) return inlines;
  const like = inlines.find((i) => 'size' in i) ?? mark ?? { font: 'fangsong', size: 16 };
  const { font, latin, size, bold = false, color } = like;
  const label = { font, size, bold, ...(latin !== undefined && { latin }), ...(color && { color }) };
  const text = listTab ? listLabel.trimEnd() : listLabel;
  return [{ kind: 'run', text, ...label }, ...(listTab ? [{ kind: 'tab' } as const] : []), ...inlines];
}

type Labelled = Pick<Paragraph, 'inlines' | 'listLabel' | 'listTab' | 'mark'>;
