import { sectionLayout } from '../codes.js';
import type { PageSetup, Section } from '../tree.js';
import { integer, onAttr, points, round, toggle } from './measure.js';
import type { Notices } from './notices.js';
import { formatNotice } from './number-format-name.js';
import { readBorders } from './table-borders.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

/** What a `w:sectPr` says. */
export interface SectionProperties {
  page: PageSetup;
  /** Does not begin on a new page. */
  continuous: boolean;
  titlePage: boolean;
  /** What becomes part of the section as it is. */
  own: Pick<Section, 'pageNumberStart' | 'pageNumberFormat' | 'columns'>;
  /** Relationship ids by use. */
  headers: Partial<Record<Use, string>>;
  footers: Partial<Record<Use, string>>;
}

export type Use = 'default' | 'even' | 'first';

/** `w:sectPr`, or a plain A4 page for a document without one. */
export function readSection(sectPr: El | undefined, notices: Notices): SectionProperties {
  const size = child(sectPr, 'w:pgSz')?.attrs ?? {};
  const margins = child(sectPr, 'w:pgMar')?.attrs ?? {};
  const grid = child(sectPr, 'w:docGrid')?.attrs ?? {};
  let width = points(size['w:w']) || 595.3;
  let height = points(size['w:h']) || 841.9;
  const landscape = size['w:orient'] === 'landscape' || width > height;
  if (landscape && width < height) [width, height] = [height, width];
  const margin = (name: string, fallback: number) => Math.abs(points(margins[name]) ?? fallback);
  const pitch = points(grid['w:linePitch']);
  const lines = ['lines', 'linesAndChars', 'snapToChars'].includes(grid['w:type'] ?? '');
  const sides = { left: margin('w:left', 90) + margin('w:gutter', 0), right: margin('w:right', 90) };
  const columns = readColumns(child(sectPr, 'w:cols'), width - sides.left - sides.right);
  const borders = readPageBorders(child(sectPr, 'w:pgBorders'));
  const format = child(sectPr, 'w:pgNumType')?.attrs['w:fmt'];
  const odd = format === undefined ? undefined : formatNotice('页码', 1, format);
  if (odd) notices.file(odd);
  const start = integer(child(sectPr, 'w:pgNumType')?.attrs['w:start']);
  if (val(sectPr, 'w:textDirection')?.startsWith('tb')) {
    notices.file({ make: sectionLayout, message: '竖排的页面按横排读入。' });
  }
  return {
    page: {
      width,
      height,
      orientation: landscape ? 'landscape' : 'portrait',
      margin: {
        top: margin('w:top', 72),
        bottom: margin('w:bottom', 72),
        ...sides,
      },
      headerDistance: margin('w:header', 42.55),
      footerDistance: margin('w:footer', 49.6),
      ...(/^-/.test(margins['w:top'] ?? '') && { furnitureMayOverlap: true as const }),
      ...(lines && pitch && { gridLinePitch: pitch }),
      ...(borders && { borders }),
    },
    continuous: val(sectPr, 'w:type') === 'continuous',
    titlePage: toggle(sectPr, 'w:titlePg') ?? false,
    own: {
      ...(start !== undefined && { pageNumberStart: start }),
      ...(format && format !== 'decimal' && { pageNumberFormat: format }),
      ...(columns && { columns }),
    },
    headers: references(sectPr, 'w:headerReference'),
    footers: references(sectPr, 'w:footerReference'),
  };
}

/** pt between columns where the file says nothing. */
const usualGap = 36;

/** `width` is that of the text area, pt: equal columns share it. */
function readColumns(cols: El | undefined, width: number): Section['columns'] {
  const own = cols?.children.filter(({ name }) => name === 'w:col') ?? [];
  const equal = own.length < 2 || onAttr(cols?.attrs['w:equalWidth']);
  const count = equal ? (integer(cols?.attrs['w:num']) ?? 1) : own.length;
  if (!cols || count < 2) return undefined;
  const gap = points((own[0] ?? cols).attrs['w:space'] ?? cols.attrs['w:space']) ?? usualGap;
  const share = round((width - gap * (count - 1)) / count);
  const each = Array.from({ length: count }, (_, i) => ({
    width: equal ? share : (points(own[i]!.attrs['w:w']) ?? share),
    gap: equal ? gap : (points(own[i]!.attrs['w:space']) ?? usualGap),
  }));
  each[count - 1]!.gap = 0;
  return { each, ...(onAttr(cols.attrs['w:sep']) && { line: true as const }) };
}

function readPageBorders(el: El | undefined): PageSetup['borders'] {
  const lines = readBorders(el);
  const borders: NonNullable<PageSetup['borders']> = { from: el?.attrs['w:offsetFrom'] === 'page' ? 'paper' : 'text' };
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = lines[side];
    if (line) borders[side] = { gap: 0, ...line };
  }
  return Object.keys(borders).length > 1 ? borders : undefined;
}

function references(sectPr: El | undefined, name: string): Partial<Record<Use, string>> {
  const found: Partial<Record<Use, string>> = {};
  for (const c of sectPr?.children ?? []) {
    const id = c.attrs['r:id'];
    if (c.name === name && id !== undefined) found[(c.attrs['w:type'] ?? 'default') as Use] = id;
  }
  return found;
}
