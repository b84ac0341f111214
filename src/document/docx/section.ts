import type { Note, NoteNumbering, PageSetup, Section } from '../tree.js';
import { borderXml } from './paragraph.js';
import { el, twips, val } from './xml.js';

/** `w:sectPr`; `references` are those of headers and footers. */
export function sectionXml(section: Section, references: string): string {
  const { page, header, footer, pageNumberStart, pageNumberFormat, continuous, columns } = section;
  const { margin, borders } = page;
  return el(
    'w:sectPr',
    {},
    [
      references,
      notesXml('footnote', section.footnotes),
      notesXml('endnote', section.endnotes),
      continuous ? val('w:type', 'continuous') : '',
      el('w:pgSz', {
        'w:w': twips(page.width),
        'w:h': twips(page.height),
        'w:orient': page.orientation === 'landscape' ? 'landscape' : undefined,
      }),
      el('w:pgMar', {
        'w:top': (page.furnitureMayOverlap ? -1 : 1) * twips(margin.top),
        'w:right': twips(margin.right),
        'w:bottom': twips(margin.bottom),
        'w:left': twips(margin.left),
        'w:header': twips(page.headerDistance),
        'w:footer': twips(page.footerDistance),
        'w:gutter': 0,
      }),
      borders ? pageBordersXml(borders) : '',
      pageNumberStart === undefined && !pageNumberFormat
        ? ''
        : el('w:pgNumType', { 'w:fmt': pageNumberFormat, 'w:start': pageNumberStart }),
      columns ? columnsXml(columns) : '',
      header?.first || footer?.first ? '<w:titlePg/>' : '',
      page.gridLinePitch ? el('w:docGrid', { 'w:type': 'lines', 'w:linePitch': twips(page.gridLinePitch) }) : '',
    ]
      .filter((part) => part !== '')
      .join('') || val('w:type', 'nextPage'),
  );
}

const notesXml = (kind: Note['kind'], numbering: NoteNumbering | undefined): string =>
  numbering
    ? el(
        `w:${kind}Pr`,
        {},
        [
          numbering.format ? numberFormatXml(numbering.format) : '',
          numbering.start === undefined ? '' : val('w:numStart', numbering.start),
          numbering.restart ? val('w:numRestart', 'eachSect') : '',
        ].join(''),
      )
    : '';

function columnsXml({ each, line }: NonNullable<Section['columns']>): string {
  const [first] = each;
  const equal = each.every(({ width }) => Math.abs(width - first!.width) < 0.05);
  const own = each.map(({ width, gap }) =>
    el('w:col', { 'w:w': twips(width), 'w:space': gap ? twips(gap) : undefined }),
  );
  const attributes = { 'w:num': each.length, 'w:sep': line && 1 };
  return equal
    ? el('w:cols', { ...attributes, 'w:space': twips(first!.gap) })
    : el('w:cols', { ...attributes, 'w:equalWidth': 0 }, own.join(''));
}

/** A format of one's own is given by its first numbers. */
const numberFormatXml = (format: string): string =>
  el('w:numFmt', /^0+1$/.test(format) ? { 'w:val': 'custom', 'w:format': format } : { 'w:val': format });

const pageBordersXml = (borders: NonNullable<PageSetup['borders']>): string =>
  el(
    'w:pgBorders',
    { 'w:offsetFrom': borders.from === 'paper' ? 'page' : 'text' },
    (['top', 'left', 'bottom', 'right'] as const).map((side) => borderXml(side, borders[side])).join(''),
  );
