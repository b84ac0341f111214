import type { MeasuredPage } from './measured.js';
import type { PlacedLine } from './paragraphs.js';

/** Where running text begins and ends on pages of one orientation, pt; its pitch where there is enough of it. */
export interface Edges {
  left: number;
  right: number;
  pitch?: number;
}

/** As few lines of a kind as this may be chance. */
const FEW = 3;

/**
 * The edges of the text as printed, which are not those of the type area in other people's files: the leftmost place where many
 * lines begin, and the same distance from the other side of the paper.
 */
export function textEdges(pages: readonly MeasuredPage[]): (page: MeasuredPage) => Edges {
  const of = (landscape: boolean): ((page: MeasuredPage) => Edges) => {
    const own = pages.filter((page) => page.landscape === landscape);
    const lines = own.flatMap(({ lines }) => lines);
    const left = firstOften(lines.map(({ x }) => x));
    const pitch = middle(
      own.flatMap(({ lines: [, ...rest], lines: all }) => rest.map((line, i) => line.y - all[i]!.y)),
    );
    return ({ area, width, lines: mine }) => {
      // Bound volumes have pages of more than one kind.
      const standard = left === undefined || Math.abs(left - area.left) < 8 || mine.some(({ x }) => near(x, area.left));
      return {
        left: standard ? area.left : left,
        right: standard ? area.right : width - left,
        ...(pitch !== undefined && { pitch }),
      };
    };
  };
  const [upright, turned] = [of(false), of(true)];
  return (page) => (page.landscape ? turned : upright)(page);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1.5;

/** The least value that at least 8 % share, and no fewer than three; undefined where none is. */
export function firstOften(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const wanted = Math.max(FEW, Math.ceil(0.08 * sorted.length));
  return sorted.find((value, i) => (sorted[i + wanted - 1] ?? Number.POSITIVE_INFINITY) - value < 1.5);
}

const middle = (values: number[]): number | undefined =>
  values.length < FEW ? undefined : values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The lines of each page without what is printed on every page and without raised marks; notes at its foot apart. */
export function lastingLines(
  pages: readonly MeasuredPage[],
  bodySize: number,
): { page: MeasuredPage; lines: PlacedLine[]; notes: PlacedLine[] }[] {
  const repeated = runningHeads(pages);
  return pages.map((page) => {
    const placed = page.lines
      .map((line, i): PlacedLine => ({ page, line, nth: i + 1 }))
      .filter(({ line, nth }) => !repeated.has(headKey(page, line)) && !isRaised(line, page.lines[nth]));
    const to = placed.findLastIndex(({ line }) => line.size >= bodySize - 2.5) + 1;
    const notes = to > 0 && to < placed.length ? placed.slice(to) : [];
    return { page, lines: notes.length > 0 ? placed.slice(0, to) : placed, notes };
  });
}

type Line = MeasuredPage['lines'][number];

/** Numbers of notes and exponents stand above their line, and smaller. */
const isRaised = (line: Line, below: Line | undefined): boolean =>
  below !== undefined && line.size < 0.75 * below.size && below.y - line.y < 0.7 * below.size;

/** Outside the type area, by what it says and where; numbers may differ from page to page. */
const headKey = ({ area }: MeasuredPage, { y, text }: Line): string =>
  y > area.top && y < area.bottom ? '' : `${Math.round(y)} ${text.replaceAll(/\d+/g, '#').trim()}`;

function runningHeads(pages: readonly MeasuredPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of page.lines) {
      const key = headKey(page, line);
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count > 1 && count * 3 >= pages.length).map(([key]) => key));
}
