import { headerForm, withoutBracket } from '../model/index.js';
import type { Mapping, MappingColumn } from './mapping/mapping.js';
import type { SourceSheet } from './source/sheet.js';

/** Title rows may stand above the headers, but not more than this. */
const SEARCHED_ROWS = 15;

export interface LocatedHeader {
  mapping: Mapping;
  sheet: SourceSheet;
  /** Row of the lowest header; data begin below it. */
  row: number;
  columns: { col: number; text: string; column: MappingColumn }[];
  /** Second columns for something that already has one. */
  twice: { col: number; text: string }[];
  unused: { col: number; text: string }[];
}

const known = (mapping: Mapping): Map<string, MappingColumn | 'ignore'> => {
  const table = new Map<string, MappingColumn | 'ignore'>();
  const add = (text: string, to: MappingColumn | 'ignore'): void => {
    const form = headerForm(text);
    for (const one of [withoutBracket(form), form]) if (one !== '' && !table.has(one)) table.set(one, to);
  };
  for (const column of mapping.columns) for (const text of [column.header, ...column.also]) add(text, column);
  for (const text of mapping.ignore) add(text, 'ignore');
  return table;
};

/** The row among the first 15 that has most texts: what a person would take for the headers. */
export function likeliestHeader(
  sheets: readonly SourceSheet[],
): { sheet: string; row: number; texts: string[] } | undefined {
  const rows = sheets.flatMap(({ sheet, rows }) =>
    rows.slice(0, SEARCHED_ROWS).map(({ row, cells }) => ({
      sheet,
      row,
      texts: cells.filter(({ numeric, text }) => !numeric && text.trim() !== '').map(({ text }) => text.trim()),
    })),
  );
  return rows.reduce<(typeof rows)[0] | undefined>(
    (best, one) => (one.texts.length > (best?.texts.length ?? 0) ? one : best),
    undefined,
  );
}

/**
 * Finds the header row that suits a mapping: the row among the first 15 with most known headers, at least three of them, one of
 * which identifies somebody. A heading may stand one row higher than its neighbours where cells are merged.
 */
export function locateHeader(sheet: SourceSheet, mapping: Mapping): LocatedHeader | undefined {
  const names = known(mapping);
  const lookUp = (text: string): MappingColumn | 'ignore' | undefined => {
    const form = headerForm(text);
    return names.get(form) ?? names.get(withoutBracket(form));
  };
  const top = sheet.rows.slice(0, SEARCHED_ROWS);
  const score = (index: number): number => top[index]!.cells.filter(({ text }) => lookUp(text) !== undefined).length;
  let best = -1;
  for (let i = 0; i < top.length; i++) if (score(i) >= 2 && (best < 0 || score(i) > score(best))) best = i;
  if (best < 0) return undefined;
  const cells = new Map(top[best]!.cells.map((cell) => [cell.col, cell]));
  const taken = (at: number): boolean => at >= 0 && at < top.length;
  // Merged over two rows: the upper cell holds the name of a column whose lower cell is empty or only details it.
  for (const neighbour of [best - 1, best + 1]) {
    if (!taken(neighbour) || (neighbour > best && score(neighbour) < 2)) continue;
    for (const cell of top[neighbour]!.cells) {
      const here = cells.get(cell.col);
      if (lookUp(cell.text) !== undefined && (here === undefined || lookUp(here.text) === undefined))
        cells.set(cell.col, cell);
    }
  }
  const below = taken(best + 1) && score(best + 1) >= 2 ? best + 1 : best;
  const found: LocatedHeader = { mapping, sheet, row: top[below]!.row, columns: [], twice: [], unused: [] };
  for (const { col, text } of [...cells.values()].sort((a, b) => a.col - b.col)) {
    const column = lookUp(text);
    if (column === undefined) found.unused.push({ col, text });
    else if (column === 'ignore') continue;
    else if (found.columns.some((one) => one.column === column)) found.twice.push({ col, text });
    else found.columns.push({ col, text, column });
  }
  const identifies = found.columns.some(({ column }) => column.fields.some(({ path }) => KEYS.has(path)));
  return identifies && found.columns.length >= 3 ? found : undefined;
}

const KEYS = new Set(['person.idNumber', 'person.personId', 'household.householdId', 'person.householdId']);
