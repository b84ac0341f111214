import { sectionLayout } from '../codes.js';
import type { PageSetup } from '../tree.js';
import { integer, points, toggle } from './measure.js';
import type { Notices } from './notices.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

/** What a `w:sectPr` says. */
export interface SectionProperties {
  page: PageSetup;
  /** Does not begin on a new page. */
  continuous: boolean;
  titlePage: boolean;
  pageNumberStart: number | undefined;
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
  const columns = child(sectPr, 'w:cols');
  if ((integer(columns?.attrs['w:num']) ?? columns?.children.length ?? 1) > 1) {
    notices.file({ make: sectionLayout, message: '分栏没有保留，文字按一栏读入。' });
  }
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
        right: margin('w:right', 90),
        bottom: margin('w:bottom', 72),
        left: margin('w:left', 90) + margin('w:gutter', 0),
      },
      headerDistance: margin('w:header', 42.55),
      footerDistance: margin('w:footer', 49.6),
      ...(lines && pitch && { gridLinePitch: pitch }),
    },
    continuous: val(sectPr, 'w:type') === 'continuous',
    titlePage: toggle(sectPr, 'w:titlePg') ?? false,
    pageNumberStart: integer(child(sectPr, 'w:pgNumType')?.attrs['w:start']),
    headers: references(sectPr, 'w:headerReference'),
    footers: references(sectPr, 'w:footerReference'),
  };
}

function references(sectPr: El | undefined, name: string): Partial<Record<Use, string>> {
  const found: Partial<Record<Use, string>> = {};
  for (const c of sectPr?.children ?? []) {
    const id = c.attrs['r:id'];
    if (c.name === name && id !== undefined) found[(c.attrs['w:type'] ?? 'default') as Use] = id;
  }
  return found;
}
