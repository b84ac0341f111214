import { columnLetters, parseAddress } from '../../office/index.js';

/** A cell to be joined with those above and below it whose key is the same. */
export interface JoinedCell {
  col: number;
  row: number;
  key: string;
}

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Adds to the merged areas of a sheet those of equal neighbours: only cells right below one another, never blank ones,
 * each column by itself; a cell that is merged across columns stays so. `overlap` is called for a cell of an area that
 * reaches over several rows already.
 */
export function joinEqual(
  merges: readonly string[],
  cells: readonly JoinedCell[],
  overlap: (ref: string) => void,
): string[] {
  if (cells.length === 0) return [...merges];
  const areas = merges.map(parseArea);
  const startingAt = new Map(areas.map((area) => [`${area.left}:${area.top}`, area]));
  const tall = areas.filter(({ top, bottom }) => bottom > top);
  const replaced = new Set<Area>();
  const added: Area[] = [];
  for (const group of groups(cells)) {
    const { col, row: top } = group[0]!;
    const bottom = group.at(-1)!.row;
    const own = group.flatMap(({ row }) => startingAt.get(`${col}:${row}`) ?? []);
    const right = Math.max(col, ...own.map((area) => area.right));
    const met = tall.find((a) => a.left <= right && a.right >= col && a.top <= bottom && a.bottom >= top);
    if (met) {
      overlap(areaText(met));
      continue;
    }
    for (const area of own) replaced.add(area);
    added.push({ left: col, top, right, bottom });
  }
  return [...areas.filter((area) => !replaced.has(area)), ...added].map(areaText);
}

function groups(cells: readonly JoinedCell[]): JoinedCell[][] {
  const found: JoinedCell[][] = [];
  const ordered = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  for (const cell of ordered) {
    const group = found.at(-1);
    const last = group?.at(-1);
    const same = last && last.col === cell.col && last.row === cell.row - 1 && last.key === cell.key && cell.key !== '';
    if (same) group!.push(cell);
    else found.push([cell]);
  }
  return found.filter((group) => group.length > 1);
}

function parseArea(text: string): Area {
  const [from, to] = text.split(':').map((ref) => parseAddress(ref)!);
  return { left: from!.col, top: from!.row, right: (to ?? from)!.col, bottom: (to ?? from)!.row };
}

const areaText = ({ left, top, right, bottom }: Area): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
