import type { Section } from '../tree.js';
import { el, twips, val } from './xml.js';

/** `w:sectPr`; `references` are those of headers and footers. */
export function sectionXml({ page, header, footer, pageNumberStart }: Section, references: string): string {
  const { margin } = page;
  return el(
    'w:sectPr',
    {},
    [
      references,
      el('w:pgSz', {
        'w:w': twips(page.width),
        'w:h': twips(page.height),
        'w:orient': page.orientation === 'landscape' ? 'landscape' : undefined,
      }),
      el('w:pgMar', {
        'w:top': twips(margin.top),
        'w:right': twips(margin.right),
        'w:bottom': twips(margin.bottom),
        'w:left': twips(margin.left),
        'w:header': twips(page.headerDistance),
        'w:footer': twips(page.footerDistance),
        'w:gutter': 0,
      }),
      pageNumberStart === undefined ? '' : el('w:pgNumType', { 'w:start': pageNumberStart }),
      header?.first || footer?.first ? '<w:titlePg/>' : '',
      page.gridLinePitch ? el('w:docGrid', { 'w:type': 'lines', 'w:linePitch': twips(page.gridLinePitch) }) : '',
    ]
      .filter((part) => part !== '')
      .join('') || val('w:type', 'nextPage'),
  );
}
