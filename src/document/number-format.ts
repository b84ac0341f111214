import { alphabets } from './numerals/alphabets.js';
import { eastAsian } from './numerals/east-asian.js';
import { english } from './numerals/english.js';

/** Longer than anybody can read: what is larger is written in digits, as Word does. */
const MOST_ROMAN = 32_767;

function roman(n: number): string {
  if (n > MOST_ROMAN) return String(n);
  const table: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let text = '';
  for (const [value, letters] of table) for (; n >= value; n -= value) text += letters;
  return text;
}

const fromBlock = (start: number, last: number) => (n: number) =>
  n >= 1 && n <= last ? String.fromCodePoint(start + n - 1) : String(n);
const fullWidth = (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

const formats: Record<string, (n: number) => string | undefined> = {
  ...eastAsian,
  ...alphabets,
  ...english,
  decimal: String,
  decimalHalfWidth: String,
  bahtText: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: fromBlock(0x2460, 20),
  decimalEnclosedCircleChinese: fromBlock(0x2460, 20),
  decimalEnclosedParen: fromBlock(0x2474, 20),
  decimalEnclosedFullstop: fromBlock(0x2488, 20),
  // Word puts them into parentheses, not circles ([MS-OI29500] 2.1.540).
  ideographEnclosedCircle: fromBlock(0x3220, 10),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  hex: (n) => n.toString(16).toUpperCase(),
  chicago: (n) => '*†‡§'[(n - 1) % 4]?.repeat(Math.min(Math.floor((n - 1) / 4) + 1, 30)),
  numberInDash: (n) => `- ${n} -`,
  none: () => '',
  bullet: () => '',
};

/**
 * A counter in one of Word's number formats (w:numFmt, ST_NumberFormat; `001` for one with as many digits at least). Undefined where we do
 * not know what Word would print.
 */
export function numberText(n: number, format: string): string | undefined {
  return /^0+1$/.test(format) ? String(n).padStart(format.length, '0') : formats[format]?.(n);
}

/** The same for printing: digits where the format is not known. */
export const formatNumber = (n: number, format: string): string => numberText(n, format) ?? String(n);

/** Formats whose words are those of the file's language; we write English. */
export const isEnglish = (format: string): boolean => format in english;

/** Switches of page fields and the number formats that they mean. */
export const numberSwitches: Record<string, string> = {
  Arabic: 'decimal',
  ROMAN: 'upperRoman',
  roman: 'lowerRoman',
  ALPHABETIC: 'upperLetter',
  alphabetic: 'lowerLetter',
  CHINESENUM1: 'chineseCounting',
  CHINESENUM2: 'chineseLegalSimplified',
  CHINESENUM3: 'chineseCountingThousand',
  ArabicDash: 'numberInDash',
  CardText: 'cardinalText',
  OrdText: 'ordinalText',
  Ordinal: 'ordinal',
  Hex: 'hex',
  DBCHAR: 'decimalFullWidth',
  SBCHAR: 'decimalHalfWidth',
  DBNUM1: 'japaneseCounting',
  DBNUM2: 'japaneseLegal',
  CIRCLENUM: 'decimalEnclosedCircle',
  GB1: 'decimalEnclosedFullstop',
  GB2: 'decimalEnclosedParen',
  GB3: 'decimalEnclosedCircleChinese',
  GB4: 'ideographEnclosedCircle',
  ZODIAC1: 'ideographTraditional',
  ZODIAC2: 'ideographZodiac',
  ZODIAC3: 'ideographZodiacTraditional',
  AIUEO: 'aiueoFullWidth',
  IROHA: 'irohaFullWidth',
  GANADA: 'ganada',
  CHOSUNG: 'chosung',
  HEBREW1: 'hebrew1',
  HEBREW2: 'hebrew2',
  ARABICALPHA: 'arabicAlpha',
  ARABICABJAD: 'arabicAbjad',
  HINDIARABIC: 'hindiNumbers',
  THAIARABIC: 'thaiNumbers',
  THAILETTER: 'thaiLetters',
};
