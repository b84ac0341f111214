import { type CellReference, mapReferences, referenceText } from '../../office/index.js';
import type { Frame, Layout, Span } from './layout.js';

/** What a sheet of the template has become: its layout, and its name in the result. */
export interface MadeSheet {
  name: string;
  layout: Layout;
  /** Of several records the one that it was made of. */
  record?: number;
}

/** From where a formula is looked at. */
export interface Viewpoint {
  /** Name of the template's sheet that holds it. */
  sheet: string;
  made: MadeSheet;
  frame: Frame;
  /** Several areas may stand for one: in names and print areas. */
  union?: boolean;
}

/** Sheets of the result by name in the template; only sheets that were filled. */
export type MadeSheets = ReadonlyMap<string, readonly MadeSheet[]>;

/** A formula that cannot follow its rows. The message is for the clerk. */
export class Stuck extends Error {}

/** Functions for which several areas do as well as one. */
const AGGREGATES = new Set(
  'SUM AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA PRODUCT SUBTOTAL STDEV STDEVP VAR VARP MEDIAN'.split(' '),
);
/** Functions that are right with 0 in place of an area without cells. */
const ZERO = new Set(['SUM', 'MAX', 'MIN']);
const MOST_AREAS = 200;

/** A formula as it reads where it has gone to. Throws {@link Stuck}. */
export function relocateFormula(formula: string, view: Viewpoint, sheets: MadeSheets): string {
  const text = mapReferences(formula, (reference) => relocate(reference, view, sheets));
  if (text.length > 8192) throw new Stuck('行数多了以后，公式超过 Excel 的长度限制');
  return text;
}

function relocate(reference: CellReference, view: Viewpoint, sheets: MadeSheets): string | undefined {
  const { sheet = view.sheet } = reference;
  const own = sheet === view.sheet;
  const all = own ? [view.made] : sheets.get(sheet);
  if (!all) return undefined;
  const same = all.filter(({ record }) => record !== undefined && record === view.made.record);
  const made = same.length > 0 ? same : all;
  if (made.length !== 1)
    throw new Stuck(
      `引用的工作表“${sheet}”${made.length === 0 ? '没有印出来' : `变成了 ${made.length} 张，不知道指哪一张`}`,
    );
  const [{ name, layout }] = made as [MadeSheet];
  const renamed = reference.sheet === undefined ? reference : { ...reference, sheet: name };
  const { from, to } = renamed;
  if (from.row === undefined || !layout.moved) return name === sheet ? undefined : referenceText(renamed);
  const [first, last] = [from.row, to?.row ?? from.row].sort((a, b) => a - b) as [number, number];
  const scope = layout.scopeOf(own ? view.frame : layout.root, first, last);
  const spans = withLocks(renamed, scope, layout, layout.spans(scope, first, last));
  return written(renamed, spans, view.union ?? false);
}

/** `$` keeps a row at the first repetition, as when Excel copies a row down: `SUM(D$5:D5)` is a running total. */
function withLocks({ from, to }: CellReference, scope: Frame, layout: Layout, spans: Span[]): Span[] {
  if (!scope.parent || !from.rowLocked) return spans;
  const first = scope.parent.children.find((frame) => frame.region === scope.region)!;
  if (!to || to.rowLocked) return layout.spans(first, from.row!, to?.row ?? from.row!);
  const start = layout.spans(first, from.row!, from.row!)[0];
  const end = spans.at(-1);
  return start && end ? [[start[0], end[1]]] : spans;
}

function written(reference: CellReference, spans: readonly Span[], union: boolean): string {
  const { argumentOf, from, to } = reference;
  const many = union || (argumentOf !== undefined && AGGREGATES.has(argumentOf));
  const shown = referenceText(reference);
  if (spans.length === 0) {
    if (argumentOf !== undefined && ZERO.has(argumentOf)) return '0';
    throw new Stuck(`${shown} 所在的行这次没有印出来`);
  }
  const rows = spans.reduce((sum, [a, b]) => sum + b - a + 1, 0);
  if (!to && rows > 1 && !many) throw new Stuck(`${shown} 所在的行变成了 ${rows} 行，不知道指哪一行`);
  if (spans.length > 1 && (!many || spans.length > MOST_AREAS))
    throw new Stuck(`${shown} 变成了互不相连的 ${spans.length} 片`);
  return spans
    .map(([a, b]) =>
      referenceText({
        ...reference,
        from: { ...from, row: a },
        ...((to || a !== b) && { to: { ...(to ?? from), row: b } }),
      }),
    )
    .join(',');
}

/** A list of areas (`A1:B2 D5`) as it stands after filling; undefined when nothing of it is left. */
export function relocateAreas(areas: string, layout: Layout, separator = ' '): string | undefined {
  if (!layout.moved) return areas;
  const made = areas
    .trim()
    .split(/\s+/)
    .flatMap((area) => spread(area, layout));
  return made.length === 0 ? undefined : made.join(separator);
}

/** The areas that an area of the template becomes, seen from the whole sheet. */
function spread(area: string, layout: Layout): string[] {
  const { first, last, letters } = corners(area);
  if (first === undefined) return [area];
  return layout.spans(layout.root, first, last).map((span) => areaText(letters, span, area.includes(':')));
}

/** One area for each time that the region around it was printed: merged cells, links. */
export function repeatArea(area: string, layout: Layout): { area: string; span: Span }[] {
  const { first, last, letters } = corners(area);
  if (first === undefined) return [];
  return layout.framesOf(layout.regionOf(first, last)).flatMap((frame) => {
    const spans = layout.spans(frame, first, last);
    return spans.map((span) => ({ area: areaText(letters, span, area.includes(':')), span }));
  });
}

function corners(area: string): { first: number | undefined; last: number; letters: [string, string] } {
  const [a = '', b = a] = area.replaceAll('$', '').split(':');
  const row = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? Number.NaN);
  const letters: [string, string] = [a.replace(/\d+$/, ''), b.replace(/\d+$/, '')];
  return { first: Number.isNaN(row(a)) ? undefined : row(a), last: row(b), letters };
}

const areaText = ([a, b]: [string, string], [first, last]: Span, range: boolean): string =>
  range || first !== last ? `${a}${first}:${b}${last}` : `${a}${first}`;
