import type { PdfDict, PdfFile } from '../../pdf-file/index.js';
import { nameOf } from '../../pdf-file/values.js';
import type { PageFont } from '../page.js';
import { readCodeMap } from './code-map.js';
import { compositeFont } from './composite-font.js';
import { simpleFont } from './simple-font.js';

/** A code of a string shown on a page. */
export interface ShownCode {
  bytes: number;
  code: number;
  text: string;
  /** In ems. */
  width: number;
  missing: boolean;
}

export type CodeReader = (raw: string) => ShownCode[];

export interface OpenFont extends PageFont {
  vertical: boolean;
  codes: CodeReader;
}

/** A font of a page's resources. */
export function openFont(pdf: PdfFile, font: PdfDict): OpenFont {
  const composite = nameOf(font.get('Subtype')) === 'Type0';
  const inner = composite ? pdf.dict(pdf.list(font.get('DescendantFonts'))[0]) : font;
  const descriptor = pdf.dict(inner.get('FontDescriptor'));
  const map = pdf.stream(font.get('ToUnicode'));
  const known = map && readCodeMap(map.toString('latin1'));
  const name = utf8(nameOf(pdf.resolve(font.get('BaseFont'))) ?? '').replace(/^[A-Z]{6}\+/, '');
  const weight = pdf.resolve(descriptor.get('FontWeight'));
  return {
    name,
    bold: /bold|heavy|black/i.test(name) || (typeof weight === 'number' && weight >= 600),
    embedded:
      nameOf(font.get('Subtype')) === 'Type3' ||
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => pdf.resolve(descriptor.get(key)) !== null),
    vertical: composite && /-V$/.test(nameOf(pdf.resolve(font.get('Encoding'))) ?? ''),
    codes: composite ? compositeFont(pdf, font, known) : simpleFont(pdf, font, known),
  };
}

/** Names of Chinese fonts are written in bytes. */
function utf8(name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  for (const charset of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  return name;
}
