import type { Heading, Inline, Paragraph, Run, TextFormat } from '../../tree.js';
import { roomOf } from '../../turned.js';
import { heightOf } from '../flow.js';
import { breakLines } from './break-lines.js';
import { advanceOf, type Cluster, mayStretch } from './cluster.js';
import { clustersOf, emptyLine, type Grid, type TextContext, withLabel } from './clusters.js';
import { partLongWords } from './long-words.js';
import { spaceScripts, squeezeAdjacent } from './marks.js';
import { setTabs } from './tabs.js';
import { breakTitle } from './title.js';
import { isWestern } from './western.js';

/** A cluster with its place on the line, pt from the line's left edge. */
export interface Placed {
  x: number;
  cluster: Cluster;
}

/** A line ready to be drawn: x is relative to the column, the baseline to the line's top. */
export interface SetLine {
  placed: Placed[];
  height: number;
  baseline: number;
  width: number;
}

/** The same proportions for every font, so that the pitch does not depend on the product: em box 0.88 above the baseline. */
const ascent = 0.88;
/** A character of `size` is set in whole characters a line when that changes its width by no more than 2 %: 28 of 16 pt in 156 mm. */
export function gridFor(width: number): Grid {
  return (size) => {
    const pitch = width / Math.round(width / size);
    return Math.abs(pitch / size - 1) <= 0.02 ? pitch / size : 1;
  };
}

export const noGrid: Grid = () => 1;

/** The part of its column that a line has, pt from the column's left edge. */
export interface LineRoom {
  x: number;
  width: number;
}

/**
 * Sets a paragraph in a column of `width` pt: its lines, top to bottom, at least one. `rooms`: lines that have only a part of the column; then
 * each is filled in turn, so that lines stay as they are when the room of later ones changes.
 * On a page with a line grid (`linePitch`, pt) lines without an exact pitch take whole grid lines.
 */
export function setParagraph(
  paragraph: Paragraph | Heading,
  width: number,
  context: TextContext,
  chinese: Grid,
  linePitch?: number,
  rooms?: (line: number) => LineRoom,
): SetLine[] {
  const western = isWestern(paragraph.inlines);
  // Letters are not as wide as they are high: there is no whole number of them.
  const grid = western ? noGrid : chinese;
  const drop = dropped(paragraph, context, grid);
  if (drop) return setDropped(drop, width, context, grid, linePitch, rooms);
  const { format } = paragraph;
  const main = mainFormat(paragraph);
  const { size } = main;
  const factor = grid(size);
  // An indent that leaves no room for text would put it beside the paper.
  const left = Math.min(format.indent.left * factor, Math.max(0, width - size));
  const right = format.indent.right * factor;
  const firstLine = format.indent.firstLine * factor;
  const room = (line: number) =>
    Math.max(size, (rooms?.(line).width ?? width) - left - right - (line === 0 ? firstLine : 0));
  let clusters = squeezeAdjacent(clustersOf(withLabel(paragraph), context, grid));
  partLongWords(clusters);
  if (clusters.some((c) => c.picture)) clusters = clusters.map((c) => narrowed(c, room(1)));
  // Only where lines are filled: columns of dates and signatures are placed by the width of their characters.
  const filled = format.align === 'left' && advanceOf(clusters) > room(0);
  if (format.align === 'justify' || filled) clusters = spaceScripts(clusters);
  if (clusters.some((c) => c.kind === 'tab'))
    clusters = setTabs(clusters, format.tabs ?? [], {
      begin: left + firstLine,
      left,
      right: width - right,
      interval: context.tabInterval ?? 36,
    });
  if (paragraph.kind === 'heading' && paragraph.level === 0) clusters = breakTitle(clusters, room(1), true);
  const even = format.align === 'justify' && !rooms && !western;
  let lines = breakLines(clusters, room, even);
  if (format.align === 'center' && !rooms && lines.length > 1) {
    const balanced = breakTitle(clusters, room(1));
    if (balanced.length > clusters.length) {
      const alike = breakLines(balanced, room);
      if (alike.length <= lines.length) lines = alike;
    }
  }
  if (lines.length === 0) lines.push({ clusters: [], forced: true });
  return lines.map((line, i) => {
    const spare = room(i) - advanceOf(line.clusters);
    const start = (rooms?.(i).x ?? 0) + left + (i === 0 ? firstLine : 0) + offset(format.align, spare);
    const gap = format.align === 'justify' && !line.forced ? stretch(line.clusters, spare) : undefined;
    return setLine(line.clusters, start, gap, format.line, main, linePitch);
  });
}

interface Dropped {
  clusters: Cluster[];
  width: number;
  look: NonNullable<Run['dropped']>;
  rest: Paragraph | Heading;
}

/** The characters at the beginning that reach over several lines, measured. */
function dropped(paragraph: Paragraph | Heading, context: TextContext, grid: Grid): Dropped | undefined {
  const isDropped = (inline: Inline): inline is Run => inline.kind === 'run' && inline.dropped !== undefined;
  const first = paragraph.inlines.find(isDropped);
  if (!first?.dropped) return undefined;
  const clusters = clustersOf(paragraph.inlines.filter(isDropped), context, grid);
  const rest = { ...paragraph, inlines: paragraph.inlines.filter((inline) => !isDropped(inline)) };
  return { clusters, width: advanceOf(clusters), look: first.dropped, rest };
}

/** The dropped characters are drawn with the first line, down to the foot of the last that makes room for them. */
function setDropped(
  { clusters, width: own, look, rest }: Dropped,
  width: number,
  context: TextContext,
  grid: Grid,
  linePitch?: number,
  rooms?: (line: number) => LineRoom,
): SetLine[] {
  const taken = look.place === 'text' ? own + look.gap : 0;
  const inside = (line: number): LineRoom => {
    const { x, width: all } = rooms?.(line) ?? { x: 0, width };
    return line < look.lines ? { x: x + taken, width: all - taken } : { x, width: all };
  };
  const flush = { ...rest.format, indent: { ...rest.format.indent, firstLine: 0 } };
  const lines = setParagraph({ ...rest, format: flush }, width, context, grid, linePitch, inside);
  const [first] = lines;
  while (first && lines.length < look.lines) lines.push({ ...first, placed: [], width: 0 });
  const last = lines[look.lines - 1];
  if (!first || !last) return lines;
  const fall = heightOf(lines.slice(0, look.lines - 1)) + last.baseline - first.baseline;
  let x = (rooms?.(0).x ?? 0) + rest.format.indent.left - (look.place === 'margin' ? own + look.gap : 0);
  const drawn = clusters.map((cluster) => {
    x += cluster.advance;
    const style = { ...cluster.style, rise: cluster.style.rise - fall };
    return { x: x - cluster.advance + cluster.shift, cluster: { ...cluster, style } };
  });
  return [{ ...first, placed: [...drawn, ...first.placed] }, ...lines.slice(1)];
}

/** A picture wider than its line is made smaller. */
function narrowed(cluster: Cluster, room: number): Cluster {
  const { picture, advance } = cluster;
  if (!picture || advance <= room) return cluster;
  const scale = room / advance;
  return {
    ...cluster,
    advance: room,
    picture: { ...picture, width: picture.width * scale, height: picture.height * scale },
  };
}

const offset = (align: Paragraph['format']['align'], spare: number): number =>
  align === 'right' ? spare : align === 'center' ? spare / 2 : 0;

/** ems that every gap of a line may be widened by unnoticed, and that spaces and gaps between scripts take before that is exceeded. */
const unnoticed = 0.04;
const scriptGap = 0.25;

/** pt to add after each cluster that may be followed by more room: evenly, but what would be seen goes to where white is expected. */
function stretch(clusters: readonly Cluster[], spare: number): ((i: number) => number) | undefined {
  const last = clusters.length - 1;
  const open = (i: number) => i < last && mayStretch(clusters[i]!, clusters[i + 1]!);
  const gaps = clusters.filter((_, i) => open(i)).length;
  const size = clusters[0]?.style.size ?? 0;
  // Characters half a line apart are worse than a line that ends early.
  if (gaps === 0 || spare <= 0 || spare > gaps * size) return undefined;
  const white = (i: number) => open(i) && (clusters[i]!.gap !== undefined || clusters[i]!.kind === 'space');
  const whites = clusters.filter((_, i) => white(i)).length;
  const more = Math.max(0, Math.min(spare - unnoticed * size * gaps, scriptGap * size * whites));
  return (i) => (open(i) ? (spare - more) / gaps + (white(i) ? more / whites : 0) : 0);
}

function setLine(
  clusters: readonly Cluster[],
  start: number,
  gap: ((i: number) => number) | undefined,
  line: Paragraph['format']['line'],
  empty: TextFormat,
  linePitch: number | undefined,
): SetLine {
  let x = start;
  let size = clusters.length > 0 ? 0 : empty.size;
  let free = clusters.length > 0 ? 0 : emptyLine(empty);
  const placed: Placed[] = [];
  for (const [i, cluster] of clusters.entries()) {
    if (cluster.ruby) placed.push(...above(cluster.ruby, x));
    placed.push({ x: x + cluster.shift, cluster });
    x += cluster.advance + (gap?.(i) ?? 0);
    size = Math.max(size, cluster.style.size);
    free = Math.max(free, cluster.style.size * cluster.single);
  }
  const natural = linePitch ? Math.ceil(free / linePitch - 0.01) * linePitch : free;
  const height =
    line.rule === 'exact'
      ? line.value
      : line.rule === 'at-least'
        ? Math.max(line.value, natural)
        : line.value * natural;
  // The room that a multiple adds is below the text, as in Word.
  const box = line.rule === 'multiple' ? Math.min(height, natural) : height;
  const baseline = (box - size) / 2 + ascent * size;
  // A picture stands on the baseline and makes its line higher, unless the pitch is exact.
  let tallest = 0;
  for (const { picture } of clusters) if (picture) tallest = Math.max(tallest, roomOf(picture).height);
  const more = line.rule === 'exact' ? 0 : Math.max(0, tallest - baseline);
  return { placed, height: height + more, baseline: baseline + more, width: x - start };
}

/** Ruby over text that begins at `x`. */
function above({ clusters, width, over }: NonNullable<Cluster['ruby']>, x: number): Placed[] {
  let at = x + (over - width) / 2;
  return clusters.map((cluster) => {
    at += cluster.advance;
    return { x: at - cluster.advance + cluster.shift, cluster };
  });
}

/** What the first characters look like, or the mark of a paragraph without any. */
const mainFormat = ({ inlines, mark }: Paragraph | Heading): TextFormat =>
  inlines.find((inline) => 'size' in inline) ?? mark ?? { font: 'fangsong', size: 16 };
