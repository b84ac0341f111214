export interface TableBlock {
  kind: 'table';
  /** Share of each column in the width: the number of its dashes. */
  shares: number[];
  aligns: ('left' | 'center' | 'right')[];
  header: string[];
  /** Rows, and between them lines of block tags. */
  rows: ({ kind: 'cells'; cells: string[] } | { kind: 'tags'; text: string })[];
}

export function isDelimiter(line: string): boolean {
  const cells = line.trim().split('|');
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** Collects the rows of one table (GFM). */
export class TableReader {
  private readonly header: string[];
  private readonly delimiters: string[];
  private readonly rows: TableBlock['rows'] = [];
  lastCount = 0;

  constructor(header: string, delimiter: string) {
    this.header = splitRow(header);
    this.delimiters = splitRow(delimiter);
  }

  get columns(): number {
    return this.delimiters.length;
  }

  get headerCount(): number {
    return this.header.length;
  }

  /** False when the row has another number of cells than the table. */
  addRow(line: string): boolean {
    const cells = splitRow(line);
    this.lastCount = cells.length;
    this.rows.push({ kind: 'cells', cells: this.delimiters.map((_, i) => cells[i] ?? '') });
    return cells.length === this.columns;
  }

  addTags(text: string): void {
    this.rows.push({ kind: 'tags', text });
  }

  block(): TableBlock {
    return {
      kind: 'table',
      shares: this.delimiters.map((d) => d.replaceAll(':', '').length),
      aligns: this.delimiters.map((d) => (d.endsWith(':') ? (d.startsWith(':') ? 'center' : 'right') : 'left')),
      header: this.delimiters.map((_, i) => this.header[i] ?? ''),
      rows: this.rows,
    };
  }
}

function splitRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
