import type { Place } from '../../diagnostics/index.js';

/** A text of a file as the review of personal data sees it. */
export interface PersonalText {
  text: string;
  place: Place;
  /** How the message calls it: 这里, 批注里, 文件属性里. */
  where: string;
}

/** What stands below a heading of a table. */
export interface PersonalColumn {
  header: string;
  place: Place;
  cells: { text: string; place: Place }[];
}

/** Everything that a file says of people, seen or hidden. */
export interface PersonalContent {
  texts: PersonalText[];
  columns: PersonalColumn[];
  /** Who made or saved the file, as its properties say. */
  authors: string[];
  /** The file itself. */
  place: Place & { kind: 'file' };
}

/** Looks at each text once: thousands of cells may show one long text, which the file holds but once. */
export function once<T>(look: (text: string) => T): (text: string) => T {
  const seen = new Map<string, T>();
  return (text) => {
    let found = seen.get(text);
    if (found === undefined) {
      found = look(text);
      seen.set(text, found);
    }
    return found;
  };
}

/** A heading stands in one of the first rows. */
const HEAD_ROWS = 6;

/** A heading, short and without a sentence's marks. */
const HEADER = /^[\p{Script=Han}A-Za-z\d（）()/]{2,16}$/u;

/** The columns of a table, by the headings of its first rows: rows of several cells, none a mere number. `rows` hold their cells by column. */
export function columnsOf(rows: readonly ReadonlyMap<number, { text: string; place: Place }>[]): PersonalColumn[] {
  return rows.slice(0, HEAD_ROWS).flatMap((row, i) => {
    const said = [...row.values()].filter(({ text }) => text !== '');
    if (said.length < 2 || said.some(({ text }) => /^[\d.,%—-]+$/.test(text))) return [];
    return [...row].flatMap(([column, { text, place }]) => {
      const header = text.replaceAll(/[\s*＊]/g, '');
      const cells = rows.slice(i + 1).flatMap((below) => below.get(column) ?? []);
      return HEADER.test(header) && cells.length > 0 ? [{ header, place, cells }] : [];
    });
  });
}
