import { roleOfFont } from '../font-role.js';
import type { FontRole, TextFormat } from '../tree.js';
import type { RunProperties } from './run-properties.js';

/** The format part of a run, with what must be said when it is used for Chinese text. */
export interface RunFormat {
  format: TextFormat;
  /** Name of a font without a known role; '' when the document names none. */
  unknownFont?: string;
  symbolFont?: string;
  hidden: boolean;
  caps: boolean;
  lost: string[];
}

/** Word's size where the document says nothing. */
const defaultSize = 10;

/** Resolved properties → {@link RunFormat}. The Chinese font decides the role; where none is named, a Latin font that is Chinese by name. */
export function runFormat(p: RunProperties): RunFormat {
  let font: FontRole | undefined = p.eastAsia === undefined ? undefined : roleOfFont(p.eastAsia);
  let unknownFont: string | undefined;
  if (!font) {
    if (p.eastAsia === undefined && p.ascii !== undefined) font = roleOfFont(p.ascii);
    if (!font) unknownFont = p.eastAsia ?? '';
  }
  const format: RunFormat['format'] = { font: font ?? 'fangsong', size: p.size ?? defaultSize };
  if (unknownFont !== undefined) format.family = unknownFont;
  if (p.ascii !== undefined && roleOfFont(p.ascii) !== format.font) format.latin = p.ascii;
  if (p.bold) format.bold = true;
  if (p.italic) format.italic = true;
  if (p.underline) format.underline = true;
  if (p.color) format.color = p.color;
  if (p.strike) format.strike = true;
  if (p.vertical && p.vertical !== 'none') format.vertical = p.vertical;
  if (p.emphasis) format.emphasis = true;
  if (p.highlight) format.highlight = p.highlight;
  if (p.spacing) format.spacing = p.spacing;
  return {
    format,
    hidden: p.hidden ?? false,
    caps: p.caps ?? false,
    lost: p.lost ?? [],
    ...(unknownFont !== undefined && { unknownFont }),
    ...(p.ascii !== undefined && { symbolFont: p.ascii }),
  };
}
