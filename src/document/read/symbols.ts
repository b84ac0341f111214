/** Characters of symbol fonts that occur in forms, by font and code (low byte), as the Unicode characters that look like them. */
const wingdings: Record<number, string> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  115: '⬧',
  116: '◆',
  117: '◆',
  118: '◆',
  119: '◆',
  158: '·',
  159: '•',
  161: '○',
  162: '○',
  167: '▪',
  168: '□',
  171: '★',
  178: '☆',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const wingdings2: Record<number, string> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  153: '○',
  162: '■',
  163: '□',
  164: '□',
  234: '★',
};
const wingdings3: Record<number, string> = { 125: '▶', 134: '▶' };
/** Greek letters and signs that Chinese fonts have; 〓 for what they lack. */
const symbolRuns: [number, string][] = [
  [65, 'ΑΒΧΔΕΦΓΗΙ〓ΚΛΜΝΟΠΘΡΣΤΥ〓ΩΞΨΖ[∴]⊥_'],
  [97, 'αβχδεφγηι〓κλμνοπθρστυ〓ωξψζ{|}～'],
  [162, '′≤／∞'],
  [171, '〓←↑→↓°±″≥×∝〓•÷≠≡≈…'],
  [198, '〓∩∪〓〓〓〓〓∈〓∠'],
  [213, '∏√·〓∧∨'],
  [229, '∑'],
  [242, '∫'],
];
const symbol: Record<number, string> = Object.fromEntries(
  symbolRuns.flatMap(([from, signs]) => [...signs].flatMap((sign, i) => (sign === '〓' ? [] : [[from + i, sign]]))),
);
const fonts: Record<string, Record<number, string>> = {
  wingdings,
  'wingdings 2': wingdings2,
  'wingdings 3': wingdings3,
  symbol,
};

/** Stands for a sign that we cannot name (as 〓 does in Chinese printing). */
export const unknownSymbol = '〓';

export const isSymbolFont = (font: string | undefined): boolean => font !== undefined && font.toLowerCase() in fonts;

/** The Unicode character for `code` in `font`; codes outside the private area stand for themselves; undefined when unknown. */
export function symbolCharacter(font: string | undefined, code: number): string | undefined {
  const inPrivateArea = code >= 0xf000 && code <= 0xf0ff;
  const table = fonts[font?.toLowerCase() ?? ''];
  if (table) {
    const found = table[code & 0xff];
    if (found) return found;
    if (font!.toLowerCase() === 'symbol' && inPrivateArea && (code & 0xff) >= 0x20 && (code & 0xff) < 0x40)
      return String.fromCharCode(code & 0xff);
    return undefined;
  }
  if (inPrivateArea || code < 0x20 || code > 0x10ffff) return undefined;
  return String.fromCodePoint(code);
}
