import type { Heading, Note, Paragraph } from '../../tree.js';
import { roomOf } from '../../turned.js';
import { type Flow, type Flowable, heightOf, type Piece, tolerance } from '../flow.js';
import { mayVary, moveBelow } from '../line-room.js';
import { type Outline, textLine } from '../pdfmake/text-line.js';
import { gridFor, noGrid, type SetLine, setParagraph } from '../typeset/paragraph.js';
import type { BlockContext } from './context.js';
import { figurePieces } from './figure.js';
import { footPieces } from './notes.js';
import { drawFrame } from './paragraph-frame.js';
import type { SetBlocks } from './table-grid.js';
import { EqualLines, type Lines, VaryingLines } from './varying-lines.js';

type Text = Paragraph | Heading;

/** A paragraph or heading in the main flow. Headings stay with what follows them; no line stands alone at the foot or top of a page. */
export function paragraphFlow(
  block: Text,
  context: BlockContext,
  { next, begin }: { next(): Flowable | undefined; begin(flow: Flow): void },
  setBlocks: SetBlocks,
): Flowable {
  const { format } = block;
  const heading = block.kind === 'heading' && block.level > 0;
  const keep = format.keepWithNext === true || heading;
  const lines = linesByWidth(block, context);
  const whole = heading || format.keepTogether === true;
  const together = Math.max(2, ...block.inlines.map((i) => (i.kind === 'run' ? (i.dropped?.lines ?? 0) : 0)));
  const beginning = (set: SetLine[]) => (whole || set.length <= 3 ? set : set.slice(0, together));
  /** What the last lines are not to be parted from. */
  const kept = (width: number) => (keep ? format.space.after + (next()?.start(width) ?? 0) : 0);
  const start = (width: number): number => {
    if (format.pageBreakBefore) return 0;
    const set = lines(width);
    const first = beginning(set);
    return format.space.before + heightOf(first) + (first.length === set.length ? kept(width) : 0);
  };
  return {
    start,
    place(flow) {
      if (format.pageBreakBefore && !flow.atTop) flow.newPage();
      const set = lines(flow.width);
      const atTop = flow.atTop;
      const first = beginning(set);
      const tail = kept(flow.width);
      const least = heightOf(first) + (keep && first.length === set.length ? format.space.before + tail : 0);
      if (least > flow.available + tolerance && least <= flow.pageHeight + tolerance && !flow.atTop) flow.newPage();
      else flow.moveDown(Math.min(format.space.before, flow.available));
      begin(flow);
      // The lines of a title are broken at words, all at once.
      const title = block.kind === 'heading' && block.level === 0;
      if (title) moveBelow(flow, heightOf(set));
      const text =
        !title && mayVary(flow, heightOf(set)) ? new VaryingLines(block, context, flow.width) : new EqualLines(set);
      const foot = (line: SetLine) => footPieces(notesOn(line), flow.width, context, setBlocks);
      placeLines(text, flow, { block, context, atTop, tail, foot });
      flow.moveDown(Math.min(format.space.after, flow.available));
    },
  };
}

interface Placing {
  block: Text;
  context: BlockContext;
  atTop: boolean;
  /** pt below the last line that belong on its page. */
  tail: number;
  foot(line: SetLine): readonly Piece[];
}

function placeLines(text: Lines, flow: Flow, { block, context, atTop, tail, foot: footOf }: Placing): void {
  const outline = outlineOf(block);
  for (let i = 0; i < text.set.length; i++) {
    const { set } = text;
    // Two lines at least on either side of a page's end.
    const pair = i === set.length - 2 && i >= 2 ? set[i]!.height + set[i + 1]!.height + tail : set[i]!.height;
    const first = i === 0 ? atTop : flow.atTop;
    // The beginning of a note stands on the page that marks it; the rest may follow on the next.
    if (pair + flow.footRoom(footOf(set[i]!).slice(0, 1)) > flow.available + tolerance && !first) flow.newPage();
    text.fit(i, flow);
    const line = text.set[i]!;
    frame(block, text.set, i, flow.x, flow.y, flow.width, flow.add);
    flow.add('line', textLine(line, flow.x, flow.y, i === 0 ? outline : undefined));
    drawPictures(line, flow.x, flow.y, context, flow.add);
    flow.moveDown(line.height);
    const foot = footOf(line);
    if (foot.length > 0) flow.addToFoot(foot);
  }
}

const notesOn = ({ placed }: SetLine): Note[] => placed.flatMap(({ cluster }) => cluster.notes ?? []);

/** The same in a table cell, header or footer: pieces, without the page's character grid. */
export function paragraphPieces(block: Text, width: number, context: BlockContext): Piece[] {
  const lines = setParagraph(block, width, context, noGrid);
  const { before, after } = block.format.space;
  return lines.map((line, i) => {
    const above = i === 0 ? before : 0;
    return {
      height: above + line.height + (i === lines.length - 1 ? after : 0),
      // Two lines at least on either side of a page's end.
      keep: i < lines.length - 1 && (block.format.keepTogether === true || i === 0 || i === lines.length - 2),
      draw(add, x, y) {
        frame(block, lines, i, x, y + above, width, add);
        add('line', textLine(line, x, y + above));
        drawPictures(line, x, y + above, context, add);
      },
    };
  });
}

/** The pictures that stand in a line whose upper left corner is at x, y. */
function drawPictures(
  { placed, baseline }: SetLine,
  x: number,
  y: number,
  context: BlockContext,
  add: Flow['add'],
): void {
  for (const { x: at, cluster } of placed) {
    if (!cluster.picture) continue;
    const figure = { ...cluster.picture, format: plainFormat };
    const { width, height } = roomOf(figure);
    for (const piece of figurePieces(figure, width, context)) piece.draw(add, x + at, y + baseline - height);
  }
}

const plainFormat: Paragraph['format'] = {
  align: 'left',
  indent: { left: 0, right: 0, firstLine: 0 },
  space: { before: 0, after: 0 },
  line: { rule: 'multiple', value: 1 },
};

function frame(
  { format }: Text,
  lines: readonly SetLine[],
  i: number,
  x: number,
  y: number,
  width: number,
  add: Flow['add'],
): void {
  if (!format.borders && !format.fill) return;
  const [first, last] = [i === 0, i === lines.length - 1];
  drawFrame(format, { x, y, width, height: lines[i]!.height, first, last }, add);
}

function linesByWidth(block: Text, context: BlockContext): (width: number) => SetLine[] {
  const known = new Map<number, SetLine[]>();
  return (width) => {
    const lines = known.get(width) ?? setParagraph(block, width, context, gridFor(width), context.linePitch);
    known.set(width, lines);
    return lines;
  };
}

function outlineOf(block: Text): Outline | undefined {
  if (block.bookmark !== undefined) return { level: 0, text: block.bookmark };
  if (block.kind !== 'heading' || block.level === 0) return undefined;
  const text = block.inlines.map((i) => (i.kind === 'run' ? i.text : '')).join('');
  return { level: block.level, text };
}
