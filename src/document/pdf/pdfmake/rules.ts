export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Table rules that share width and colour, relative to one point of the page. */
export type Rules = { width: number; color: string; lines: Segment[] }[];

const key = (n: number) => Math.round(n * 100);

/** Collects horizontal and vertical rules; the border that two cells share is drawn once, and pieces in a row become one line. */
export class RuleBook {
  readonly #groups = new Map<
    string,
    { width: number; color: string; rows: Map<string, { from: number; to: number; at: number }[]> }
  >();

  add(width: number, color: string, { x1, y1, x2, y2 }: Segment): void {
    const group = this.#groups.get(`${width} ${color}`) ?? { width, color, rows: new Map() };
    this.#groups.set(`${width} ${color}`, group);
    const horizontal = y1 === y2;
    const at = horizontal ? y1 : x1;
    const row = `${horizontal ? 'h' : 'v'}${key(at)}`;
    const list = group.rows.get(row) ?? [];
    group.rows.set(row, list);
    list.push(horizontal ? { from: x1, to: x2, at } : { from: y1, to: y2, at });
  }

  rules(): Rules {
    return [...this.#groups.values()].map(({ width, color, rows }) => ({
      width,
      color,
      lines: [...rows].flatMap(([row, pieces]) =>
        joined(pieces).map(({ from, to, at }) =>
          row.startsWith('h') ? { x1: from, y1: at, x2: to, y2: at } : { x1: at, y1: from, x2: at, y2: to },
        ),
      ),
    }));
  }
}

function joined(pieces: { from: number; to: number; at: number }[]) {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  const result: { from: number; to: number; at: number }[] = [];
  for (const piece of sorted) {
    const last = result.at(-1);
    if (last && piece.from <= last.to + 0.01) last.to = Math.max(last.to, piece.to);
    else result.push({ ...piece });
  }
  return result;
}
