export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Table rules that share width and colour, relative to one point of the page. */
export type Rules = { width: number; color: string; lines: Segment[] }[];

/** A part of a rule, from left to right or down. */
interface Piece {
  from: number;
  to: number;
  at: number;
}

interface Group {
  width: number;
  color: string;
  rows: Map<number, { horizontal: boolean; pieces: Piece[] }>;
}

/** Collects horizontal and vertical rules; the border that two cells share is drawn once, and pieces in a row become one line. */
export class RuleBook {
  readonly #groups: Group[] = [];

  add(width: number, color: string, { x1, y1, x2, y2 }: Segment): void {
    const horizontal = y1 === y2;
    const at = horizontal ? y1 : x1;
    const pieces = this.#row(this.#group(width, color), horizontal, at);
    const [from, to] = horizontal ? [x1, x2] : [y1, y2];
    const last = pieces.at(-1);
    if (last && from >= last.from && touches(last, from)) last.to = Math.max(last.to, to);
    else pieces.push({ from, to, at });
  }

  #group(width: number, color: string): Group {
    for (const group of this.#groups) if (group.width === width && group.color === color) return group;
    const group = { width, color, rows: new Map() };
    this.#groups.push(group);
    return group;
  }

  #row({ rows }: Group, horizontal: boolean, at: number): Piece[] {
    const key = Math.round(at * 100) * 2 + (horizontal ? 1 : 0);
    const known = rows.get(key);
    if (known) return known.pieces;
    const pieces: Piece[] = [];
    rows.set(key, { horizontal, pieces });
    return pieces;
  }

  rules(): Rules {
    return this.#groups.map(({ width, color, rows }) => ({
      width,
      color,
      lines: [...rows.values()].flatMap(({ horizontal, pieces }) =>
        joined(pieces).map(({ from, to, at }) =>
          horizontal ? { x1: from, y1: at, x2: to, y2: at } : { x1: at, y1: from, x2: at, y2: to },
        ),
      ),
    }));
  }
}

const touches = ({ to }: Piece, from: number): boolean => from <= to + 0.01;

function joined(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  const result: Piece[] = [];
  for (const piece of sorted) {
    const last = result.at(-1);
    if (last && touches(last, piece.from)) last.to = Math.max(last.to, piece.to);
    else result.push({ ...piece });
  }
  return result;
}
