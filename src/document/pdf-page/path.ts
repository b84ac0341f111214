import type { Colour, PageArea } from './page.js';

type Point = [x: number, y: number];

/** So many points a path of a document does not have. */
const POINTS = 10_000;
/** Less than this is still level or upright. */
const SLANT = 0.3;

/** What m, l, re, c and h collect until it is painted; points already on the page. */
export class Path {
  readonly #parts: { points: Point[]; curved: boolean }[] = [];
  #count = 0;

  point(begins: boolean, x: number, y: number): void {
    if (++this.#count > POINTS || !Number.isFinite(x) || !Number.isFinite(y)) return;
    const last = this.#parts.at(-1);
    if (begins || !last) this.#parts.push({ points: [[x, y]], curved: false });
    else last.points.push([x, y]);
  }

  curve(x: number, y: number): void {
    this.point(false, x, y);
    const last = this.#parts.at(-1);
    if (last) last.curved = true;
  }

  close(): void {
    const last = this.#parts.at(-1);
    const [first] = last?.points ?? [];
    if (last && first) last.points.push([...first]);
  }

  /** Its rectangles, filled. */
  filled(colour: Colour): PageArea[] {
    return this.#parts.flatMap(({ points, curved }) => {
      if (curved || points.length < 4 || points.length > 6 || !isRectangle(points)) return [];
      return [areaOf(points, 0, colour)];
    });
  }

  /** Its level and upright lines, as thick as the pen. */
  stroked(colour: Colour, width: number): PageArea[] {
    return this.#parts.flatMap(({ points, curved }) =>
      curved
        ? []
        : points.slice(1).flatMap((to, i) => {
            const from = points[i]!;
            const level = Math.abs(to[1] - from[1]) < SLANT;
            const upright = Math.abs(to[0] - from[0]) < SLANT;
            return level !== upright ? [areaOf([from, to], width / 2, colour)] : [];
          }),
    );
  }
}

const isRectangle = (points: readonly Point[]): boolean =>
  points.slice(1).every((to, i) => {
    const from = points[i]!;
    return Math.abs(to[0] - from[0]) < SLANT || Math.abs(to[1] - from[1]) < SLANT;
  });

function areaOf(points: readonly Point[], around: number, colour: Colour): PageArea {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return width >= height
    ? { x: left, y: top - around, width, height: height + 2 * around, colour }
    : { x: left - around, y: top, width: width + 2 * around, height, colour };
}
