import { roleOfFont } from '../font-role.js';
import type { TextFormat } from '../tree.js';
import { type FaceRole, type LatinRole, latinRoles } from './candidates.js';

const like: [RegExp, 'humanist' | 'sans'][] = [
  [/calibri|carlito|candara|corbel|aptos|trebuchet|segoe|myriad/i, 'humanist'],
  [/arial|arimo|helvetica|verdana|tahoma|sans|gothic/i, 'sans'],
];

/** ASCII, the non-breaking space and accented Latin letters; what Word sets in the font for Latin where the text is Chinese. */
const latin = /^[ -~\u00a0\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

const isLatin = new Set<FaceRole>(latinRoles);
export const isLatinRole = (role: FaceRole): role is LatinRole => isLatin.has(role);

/**
 * The kind of type that draws a character: digits and Latin letters in the font named for them, everything else in the Chinese one.
 * `western`: the text has no Chinese characters, and its marks and signs are the Latin font's, too.
 */
export function faceRole(
  { font, latin: product, bold }: Pick<TextFormat, 'font' | 'latin' | 'bold'>,
  char: string,
  western = false,
): FaceRole {
  if (product === undefined || !(western || latin.test(char))) return font;
  const chinese = roleOfFont(product);
  if (chinese) return chinese;
  const kind = like.find(([pattern]) => pattern.test(product))?.[1] ?? 'roman';
  return bold ? `${kind}Bold` : kind;
}
