import type { RowRef } from '../../model/index.js';

/** Rows by sheet, as short text: `{ 农户: '6-9,12' }`. */
export type RowRanges = Record<string, string>;

/** Rows as ranges, in ascending order, each once. */
export function rangesOf(rows: readonly RowRef[]): RowRanges {
  const bySheet = new Map<string, Set<number>>();
  for (const { sheet, row } of rows) {
    const known = bySheet.get(sheet);
    if (known) known.add(row);
    else bySheet.set(sheet, new Set([row]));
  }
  return Object.fromEntries([...bySheet].map(([sheet, numbers]) => [sheet, join([...numbers].sort((a, b) => a - b))]));
}

function join(sorted: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to + 1] === sorted[to]! + 1) to += 1;
    parts.push(from === to ? `${sorted[from]}` : `${sorted[from]}-${sorted[to]}`);
    from = to + 1;
  }
  return parts.join(',');
}

/** The rows again, one by one. */
export const rowsOf = (ranges: RowRanges): RowRef[] =>
  Object.entries(ranges).flatMap(([sheet, text]) =>
    text.split(',').flatMap((part) => {
      const [from, to = from] = part.split('-').map(Number) as [number, number?];
      return Array.from({ length: to - from + 1 }, (_, index) => ({ sheet, row: from + index }));
    }),
  );
