import type { Outcome } from '../../diagnostics/index.js';
import { escapeAttribute, openPackage, PackageEditor } from '../../office/index.js';
import type { Drawing } from './drawing.js';
import { pngOf } from './raster.js';
import { svgOf } from './svg.js';

/** A drawing and the paragraph that it takes the place of. */
export interface PlacedDrawing {
  /** The whole text of that paragraph. */
  marker: string;
  drawing: Drawing;
  /** What the picture says, for those who cannot see it. */
  alt: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU = 12_700;
const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  r: OFFICE,
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
};

/**
 * Puts drawings into a docx in place of paragraphs that hold their marker and nothing else: SVG, which Word shows sharp at any
 * size, with a PNG of 300 dpi for programs that do not know it. Codes: FILE, if it is no docx.
 */
export function insertDrawings(
  docx: Uint8Array,
  file: string,
  drawings: readonly PlacedDrawing[],
): Outcome<Uint8Array> {
  if (drawings.length === 0) return { value: docx, diagnostics: [] };
  const opened = openPackage(docx, file, 'docx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const editor = new PackageEditor(opened.value);
  const main = opened.value.mainPart;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let xml = editor.part(main)!;
  drawings.forEach((placed, index) => {
    const found = paragraphOf(xml, placed.marker);
    if (!found) return;
    const stem = `${folder}media/chart${index + 1}`;
    editor.setPart(`${stem}.png`, pngOf(placed.drawing), 'image/png');
    editor.setPart(`${stem}.svg`, svgOf(placed.drawing), 'image/svg+xml');
    const ids = {
      png: editor.addRelationship(main, `${OFFICE}/image`, `${stem}.png`),
      svg: editor.addRelationship(main, `${OFFICE}/image`, `${stem}.svg`),
    };
    xml = xml.slice(0, found.from) + paragraphXml(placed, index + 1, ids) + xml.slice(found.to);
  });
  editor.setPart(main, xml);
  return { value: editor.write(), diagnostics: [] };
}

function paragraphOf(xml: string, marker: string): { from: number; to: number } | undefined {
  for (let at = xml.indexOf(marker); at >= 0; at = xml.indexOf(marker, at + 1)) {
    const from = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
    const to = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    const text = [...xml.slice(from, to).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, t]) => t).join('');
    if (from >= 0 && text === marker) return { from, to };
  }
  return undefined;
}

function paragraphXml({ drawing, alt }: PlacedDrawing, id: number, { png, svg }: { png: string; svg: string }): string {
  const cx = Math.round(drawing.width * EMU);
  const cy = Math.round(drawing.height * EMU);
  const name = `图表${id}`;
  const xmlns = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  // The body's exact line pitch would cut the picture off: its own paragraph takes the height it needs.
  const properties =
    '<w:pPr><w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>';
  const blip = `<a:blip r:embed="${png}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="${svg}"/></a:ext></a:extLst></a:blip>`;
  const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}" descr="${escapeAttribute(alt)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:p>${properties}<w:r><w:drawing><wp:inline${xmlns} distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${1000 + id}" name="${name}" descr="${escapeAttribute(alt)}"/><a:graphic><a:graphicData uri="${namespaces.pic}">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}
