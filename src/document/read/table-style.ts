import type { Surrounding } from './context.js';
import { integer, onAttr } from './measure.js';
import type { RunProperties } from './run-properties.js';
import { overrideRun, readRunProperties } from './run-properties.js';
import type { Theme } from './theme.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

/** Which parts of a table style a table uses (w:tblLook). */
interface Look {
  firstRow: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  lastRow: boolean;
  bands: boolean;
  columnBands: boolean;
}

function readLook(tblPr: El | undefined): Look {
  const a = child(tblPr, 'w:tblLook')?.attrs ?? {};
  const bits = Number.parseInt(a['w:val'] ?? '0', 16) || 0;
  const flag = (name: string, bit: number) => (a[name] === undefined ? (bits & bit) !== 0 : onAttr(a[name]));
  return {
    firstRow: flag('w:firstRow', 0x20),
    firstColumn: flag('w:firstColumn', 0x80),
    lastColumn: flag('w:lastColumn', 0x100),
    lastRow: flag('w:lastRow', 0x40),
    bands: !flag('w:noHBand', 0x200),
    columnBands: !flag('w:noVBand', 0x400),
  };
}

/** What a table style says about a cell: formatting of its text, and the `tcPr` elements that apply, weakest first. */
export interface CellStyle {
  surrounding: Surrounding;
  cell: El[];
  /** The `trPr` elements that apply to its row, weakest first. */
  row: El[];
}

/** Gives the style of a cell by its position. `chain` is the table style, root first. */
export function cellStyles(chain: El[], tblPr: El | undefined, columns: number, theme: Theme) {
  const look = readLook(tblPr);
  const cache = new Map<string, CellStyle>();
  const conditional = chain.some((style) => child(style, 'w:tblStylePr'));
  const band = (kind: string) =>
    chain.reduce((size, style) => integer(val(child(style, 'w:tblPr'), `w:tblStyle${kind}BandSize`)) || size, 1);
  const [rowBand, columnBand] = [band('Row'), band('Col')];
  const nth = (at: number, size: number) => (Math.floor(at / size) % 2 === 0 ? 1 : 2);
  return (row: number, column: number, span: number, last: boolean): CellStyle => {
    const parts: string[] = [];
    if (conditional) {
      if (look.columnBands) parts.push(`band${nth(column - (look.firstColumn ? 1 : 0), columnBand)}Vert`);
      if (look.bands) parts.push(`band${nth(row - (look.firstRow ? 1 : 0), rowBand)}Horz`);
      if (look.firstColumn && column === 0) parts.push('firstCol');
      if (look.lastColumn && column + span === columns) parts.push('lastCol');
      if (look.lastRow && last) parts.push('lastRow');
      if (look.firstRow && row === 0) parts.push('firstRow');
    }
    const key = parts.join();
    let style = cache.get(key);
    if (!style) {
      style = combine(chain, parts, theme);
      cache.set(key, style);
    }
    return style;
  };
}

function combine(chain: El[], parts: string[], theme: Theme): CellStyle {
  const sources = [
    ...chain,
    ...parts.flatMap((part) =>
      chain.flatMap((style) => style.children.filter((c) => c.name === 'w:tblStylePr' && c.attrs['w:type'] === part)),
    ),
  ];
  const of = (name: string) => sources.map((s) => child(s, name)).filter((el) => el !== undefined);
  return {
    surrounding: {
      run: of('w:rPr').reduce<RunProperties>((p, rPr) => overrideRun(p, readRunProperties(rPr, theme)), {}),
      paragraph: of('w:pPr'),
      resolved: new Map(),
    },
    cell: of('w:tcPr'),
    row: of('w:trPr'),
  };
}
