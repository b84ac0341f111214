import { escapeText } from '../../office/index.js';
import type { Layout } from '../markdown/front-matter.js';
import type { Measures } from '../markdown/measures.js';
import { type Profile, twips } from '../profile.js';
import { fonts } from './styles.js';

export const CONTENT_TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of the document with the relation from `word/document.xml`, its id and its content type. */
const RELATED: { id: string; part: string; type: string; only?: Layout }[] = [
  { id: 'rId1', part: 'styles.xml', type: 'styles' },
  { id: 'rId2', part: 'settings.xml', type: 'settings' },
  { id: 'rId3', part: 'header1.xml', type: 'header' },
  { id: 'rId4', part: 'header2.xml', type: 'header' },
  { id: 'rId5', part: 'footer1.xml', type: 'footer' },
  { id: 'rId6', part: 'footer2.xml', type: 'footer' },
  // Only a letter has one: its first page has the rule instead of the number.
  { id: 'rId7', part: 'footer3.xml', type: 'footer', only: '信函' },
  { id: 'rId8', part: 'footer4.xml', type: 'footer' },
  { id: 'rId9', part: 'footer5.xml', type: 'footer' },
];

const relatedIn = (layout: Layout) => RELATED.filter(({ only }) => only === undefined || only === layout);

/** What a section refers to: on turned pages the number stands elsewhere. */
export const sectionReferences = (landscape: boolean): string =>
  '<w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="even" r:id="rId4"/>' +
  `<w:footerReference w:type="default" r:id="${landscape ? 'rId8' : 'rId5'}"/><w:footerReference w:type="even" r:id="${landscape ? 'rId9' : 'rId6'}"/>`;

/** What the first section of a letter refers to besides. */
export const FIRST_PAGE_REFERENCE = '<w:footerReference w:type="first" r:id="rId7"/>';

export interface CustomXml {
  /** Names the part for us; programs find it by its root element. */
  name: string;
  xml: string;
}

export function contentTypesXml(layout: Layout): string {
  const overrides = [
    ['/word/document.xml', `${WORD}.document.main+xml`],
    ...relatedIn(layout).map(({ part, type }) => [`/word/${part}`, `${WORD}.${type}+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`;
}

const relationships = (items: { id: string; type: string; target: string }[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const rootRelationships = (): string =>
  relationships([
    { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
    { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'rId3', type: `${OFFICE}/extended-properties`, target: 'docProps/app.xml' },
  ]);

export const documentRelationships = (layout: Layout): string =>
  relationships(relatedIn(layout).map(({ id, part, type }) => ({ id, type: `${OFFICE}/${type}`, target: part })));

export const settingsXml = (): string =>
  `${DECLARATION}<w:settings ${W}><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

export const appXml = (): string =>
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>cunbao</Application></Properties>`;

/** `title` is text with stand-ins. No person and no time in it: same input, same bytes. */
export const coreXml = (title: string): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>cunbao</dc:creator><cp:lastModifiedBy>cunbao</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>`;

const footer = (content: string): string => `${DECLARATION}<w:ftr ${W} ${R}>${content}</w:ftr>`;

/** The footer of upright pages. */
export const footerXml = (profile: Profile, { footer: { raise } }: Measures, even: boolean): string =>
  footer(pageNumber(profile, even, raise));

/**
 * The footer of turned pages: the number stands where upright ones have it when the sheet is held upright (GB/T 9704 8), that
 * is along the left edge. A text box, placed from the paper's edges, as Word and WPS make them themselves.
 */
export function turnedFooterXml(profile: Profile, { margin, textWidth, footer: at }: Measures, even: boolean): string {
  const pt = (twips: number): string => `${twips / 20}pt`;
  const style = `position:absolute;margin-left:${pt(at.number)};margin-top:${pt(margin.left)};width:${pt(twips(profile.pageNumber.size))};height:${pt(textWidth.portrait)};mso-position-horizontal-relative:page;mso-position-vertical-relative:page`;
  const box = `<v:rect style="${style}" filled="f" stroked="f"><v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent>${pageNumber(profile, even)}</w:txbxContent></v:textbox></v:rect>`;
  return footer(
    `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">${box}</w:pict></w:r></w:p>`,
  );
}

/**
 * “— 1 —”: right on odd pages, left on even ones, one character in (GB/T 9704 7.5). The field has a cached result. `raise`:
 * twips that the number stands above the foot of the footer, where that lies lower for another reason.
 */
function pageNumber(profile: Profile, even: boolean, raise = 0): string {
  const indent = Math.round(profile.pageNumber.indent.value * twips(profile.pageNumber.size));
  const size = Math.round(profile.pageNumber.size.value * 2);
  const properties = `<w:rPr>${fonts(profile, 'songti')}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const run = (content: string): string => `<w:r>${properties}${content}</w:r>`;
  const text = (t: string): string => run(`<w:t xml:space="preserve">${escapeText(t)}</w:t>`);
  const field = `${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>1</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}`;
  const place = even
    ? `<w:ind w:left="${indent}" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>`
    : `<w:ind w:left="0" w:right="${indent}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/>${raise ? `<w:spacing w:after="${raise}"/>` : ''}${place}</w:pPr>${text('— ')}${field}${text(' —')}</w:p>`;
}

/** The foot of a letter's first page: the red double rule, thin above thick, and no page number (GB/T 9704 10.1). */
export function letterFooterXml(profile: Profile, left: number): string {
  const width = twips(profile.letter.ruleWidth);
  const rule = (side: string, eighths: number) =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="FF0000"/>`;
  const thin = '<w:p><w:pPr><w:pStyle w:val="Footer"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
  return footer(
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${left}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="60" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders>${rule('top', 4)}${rule('bottom', 12)}</w:tcBorders></w:tcPr>${thin}</w:tc></w:tr></w:tbl>${thin}`,
  );
}

/** Every document has headers, so that the draft mark needs no other structure. `mark`: the word across the page. */
export function headerXml(mark: string | undefined, even: boolean): string {
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${mark ? watermark(mark, even) : ''}</w:p>`;
  return `${DECLARATION}<w:hdr ${W} ${R} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word">${paragraph}</w:hdr>`;
}

/** Both headers; `mark` as above. */
export const headers = (mark: string | undefined): Record<string, string> => ({
  'word/header1.xml': headerXml(mark, false),
  'word/header2.xml': headerXml(mark, true),
});

/** A header of somebody else's with the mark across the page. */
export function markHeader(xml: string, mark: string, even: boolean): string {
  const spaces =
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';
  const run = watermark(mark, even).replace('<w:pict>', `<w:pict${spaces}>`);
  const end = xml.lastIndexOf('</w:p>');
  return end < 0
    ? xml.replace(/<w:p(?:\s[^>]*)?\/>(?=\s*<\/w:hdr>)/, `<w:p>${run}</w:p>`)
    : xml.slice(0, end) + run + xml.slice(end);
}

/** WordArt as Word itself writes a watermark; LibreOffice and WPS show it too. */
function watermark(mark: string, even: boolean): string {
  const id = even ? 2 : 1;
  return `<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject${id}" o:spid="_x0000_s205${id}" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:320pt;height:160pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt" string="${escapeText(mark)}"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>`;
}

/** The properties part beside a custom XML part; its id follows from the name. */
export function customXmlProperties(guid: string): string {
  return `${DECLARATION}<ds:datastoreItem ds:itemID="${guid}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
}

/** `properties`: name of the properties part in the same folder. */
export const customXmlRelationships = (properties: string): string =>
  relationships([{ id: 'rId1', type: `${OFFICE}/customXmlProps`, target: properties }]);
