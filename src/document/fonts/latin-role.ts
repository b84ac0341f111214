import { roleOfFont } from '../font-role.js';
import type { TextFormat } from '../tree.js';
import type { FaceRole } from './candidates.js';

/** Fonts without serifs stand beside 黑体, whose own Latin letters have none. */
const sans = /arial|arimo|helvetica|calibri|carlito|verdana|tahoma|segoe|aptos|sans|gothic/i;

/** ASCII, the non-breaking space and accented Latin letters; what Word sets in the font for Latin where the text is Chinese. */
const latin = /^[ -~\u00a0\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

/** The kind of type that draws a character: digits and Latin letters in the font named for them, everything else in the Chinese one. */
export function faceRole({ font, latin: product }: Pick<TextFormat, 'font' | 'latin'>, char: string): FaceRole {
  if (product === undefined || !latin.test(char)) return font;
  return roleOfFont(product) ?? (sans.test(product) ? 'heiti' : 'roman');
}
