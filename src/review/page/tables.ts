import { linesOf, type PageArea, type PageContent, type PageGlyph, type PageLine } from '../../document/index.js';

export interface MeasuredTable {
  /** Outer edges of its lines, pt. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where its columns part, from the outer left to the outer right. */
  columns: number[];
  rows: MeasuredRow[];
}

export interface MeasuredRow {
  y: number;
  cells: MeasuredCell[];
}

export interface MeasuredCell {
  /** In which it begins, from 0. */
  column: number;
  lines: PageLine[];
}

export const textOfCell = ({ lines }: MeasuredCell): string => lines.map(({ text }) => text.trim()).join('');

/** Thicker than this is no line of a table, pt. */
const THICK = 3;
const NEAR = 2;
const SHORT = 8;

const isLevel = ({ width, height }: PageArea): boolean => height <= THICK && width >= SHORT;
const isUpright = ({ width, height }: PageArea): boolean => width <= THICK && height >= SHORT / 2;

/** Tables by their printed lines: groups of level and upright lines that touch, at least two of each. */
export function tablesOf(page: PageContent): MeasuredTable[] {
  const lines = page.areas.filter((area) => isLevel(area) || isUpright(area));
  return groups(lines)
    .map((group) => ({ level: group.filter(isLevel), upright: group.filter(isUpright) }))
    .filter(
      ({ level, upright }) =>
        distinct(level.map(({ y }) => y)).length > 1 && distinct(upright.map(({ x }) => x)).length > 1,
    )
    .map(({ level, upright }) => tableOf(page, level, upright))
    .sort((a, b) => a.top - b.top);
}

const touch = (a: PageArea, b: PageArea): boolean =>
  a.x <= b.x + b.width + NEAR &&
  b.x <= a.x + a.width + NEAR &&
  a.y <= b.y + b.height + NEAR &&
  b.y <= a.y + a.height + NEAR;

/** Lines that hang together, each group whole. */
function groups(lines: readonly PageArea[]): PageArea[][] {
  const left = new Set([...lines].sort((a, b) => a.y - b.y).slice(0, 5000));
  const found: PageArea[][] = [];
  for (const first of left) {
    left.delete(first);
    const group = [first];
    for (const one of group)
      for (const other of left)
        if (touch(one, other)) {
          left.delete(other);
          group.push(other);
        }
    found.push(group);
  }
  return found;
}

/** Values that are farther apart than a line is thick, ascending. */
function distinct(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (value - (found.at(-1) ?? -99) > THICK) found.push(value);
  return found;
}

function tableOf(page: PageContent, level: readonly PageArea[], upright: readonly PageArea[]): MeasuredTable {
  const all = [...level, ...upright];
  const edges = {
    left: Math.min(...all.map(({ x }) => x)),
    right: Math.max(...all.map(({ x, width }) => x + width)),
    top: Math.min(...all.map(({ y }) => y)),
    bottom: Math.max(...all.map(({ y, height }) => y + height)),
  };
  const ys = distinct([...level.map(({ y }) => y), edges.top, edges.bottom]);
  const xs = distinct([...upright.map(({ x }) => x), edges.left, edges.right]);
  const inside = page.glyphs.filter(({ upright: reads, x, y, width, size }) => {
    const [middle, height] = [x + width / 2, y - 0.35 * size];
    return reads && middle > edges.left && middle < edges.right && height > edges.top && height < edges.bottom;
  });
  const parted = (x: number, from: number, to: number): boolean =>
    upright.some(
      (one) => Math.abs(one.x - x) <= THICK && one.y < (from + to) / 2 && one.y + one.height > (from + to) / 2,
    );
  const below = (y: number, from: number, to: number): boolean =>
    level.some((one) => Math.abs(one.y - y) <= THICK && one.x < (from + to) / 2 && one.x + one.width > (from + to) / 2);
  const taken = new Set<string>();
  const rows = ys.slice(0, -1).map((top, row) => {
    const cells: MeasuredCell[] = [];
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let [right, down] = [column + 1, row + 1];
      while (right < xs.length - 1 && !parted(xs[right]!, top, ys[row + 1]!)) right++;
      while (down < ys.length - 1 && !below(ys[down]!, xs[column]!, xs[right]!)) down++;
      for (let r = row; r < down; r++) for (let c = column; c < right; c++) taken.add(`${r} ${c}`);
      cells.push({ column, lines: cellLines(inside, xs[column]!, xs[right]!, top, ys[down]!) });
    }
    return { y: top, cells };
  });
  return { ...edges, columns: xs, rows: rows.filter(({ cells }) => cells.length > 0) };
}

const cellLines = (
  glyphs: readonly PageGlyph[],
  left: number,
  right: number,
  top: number,
  bottom: number,
): PageLine[] =>
  linesOf({
    glyphs: glyphs.filter(({ x, y, width, size }) => {
      const [middle, height] = [x + width / 2, y - 0.35 * size];
      return middle >= left && middle < right && height >= top && height < bottom;
    }),
  });

/** The lines of a page that stand in none of the tables. */
export function linesOutside(page: PageContent, tables: readonly MeasuredTable[]): PageLine[] {
  const within = ({ x, y, width, size }: PageGlyph): boolean =>
    tables.some(({ left, right, top, bottom }) => {
      const [middle, height] = [x + width / 2, y - 0.35 * size];
      return middle > left && middle < right && height > top && height < bottom;
    });
  return linesOf({ glyphs: page.glyphs.filter((glyph) => !within(glyph)) });
}
