/** A cell that may be merged with the one above: of which column (the tag's number), and its value's key. */
export interface MergeMark {
  column: number;
  /** Undefined for a blank value, which never merges. */
  key: string | undefined;
}

/** Stands for the mark of that number in a filled text until all rows are there; XML cannot hold it otherwise. */
export const mergeMark = (number: number): string => `\u0001${number};`;
const MARK = /\u0001(\d+);/g;

const SINGLE_ROW = /<\/w:tr>/g;

/**
 * Merges equal neighbours in a filled text: only cells of the same column in rows that follow each other directly,
 * only equal keys, never blanks; a group of one row stays as it is. Covered cells keep their values.
 */
export function mergeEqual(xml: string, marks: readonly MergeMark[]): string {
  if (marks.length === 0) return xml;
  const found = [...xml.matchAll(MARK)].map((m) => ({
    ...marks[Number(m[1])]!,
    at: m.index,
    end: m.index + m[0].length,
  }));
  const joins: ('restart' | 'continue' | undefined)[] = found.map(() => undefined);
  const above = new Map<number, number>();
  found.forEach((cell, i) => {
    const last = above.get(cell.column);
    above.set(cell.column, i);
    if (last === undefined || cell.key === undefined || found[last]!.key !== cell.key) return;
    if (!isNextRow(xml.slice(found[last]!.end, cell.at))) return;
    joins[last] ??= 'restart';
    joins[i] = 'continue';
  });
  let text = '';
  let from = 0;
  found.forEach(({ at, end }, i) => {
    const join = joins[i];
    text += xml.slice(from, at) + (join === 'restart' ? '<w:vMerge w:val="restart"/>' : join ? '<w:vMerge/>' : '');
    from = end;
  });
  return text + xml.slice(from);
}

const isNextRow = (between: string): boolean =>
  between.match(SINGLE_ROW)?.length === 1 && !between.includes('<w:tbl>') && !between.includes('</w:tbl>');
