/** A digit, also full-width, and what people put between groups of them. */
const DIGIT = '[0-9０-９]';
const BLANK = '[ \\u00a0\\u3000\\u2013\\u2014-]';
const GAP = `${BLANK}?`;
const CHECK = '[0-9０-９XxＸｘ]';

/**
 * ID numbers, certificates and bank cards (15 digits and more); ID numbers typed in groups; cards in fours, but for a row of
 * years; single digits apart; mobile numbers in groups or not.
 */
const LONG = new RegExp(`${DIGIT}{15,}[XxＸｘ]?`, 'g');
const GROUPED = new RegExp(
  `(?<!${DIGIT})${DIGIT}{6}${GAP}${DIGIT}{4}${GAP}${DIGIT}{2}${GAP}${DIGIT}{2}${GAP}${DIGIT}{3}${CHECK}(?!${DIGIT})`,
  'g',
);
const FOURS = new RegExp(
  `(?<!${DIGIT})(?!(?:19|20)${DIGIT}{2})${DIGIT}{4}(?:${BLANK}${DIGIT}{4}){3,4}(?:${BLANK}${DIGIT}{1,3})?(?!${DIGIT})`,
  'g',
);
const APART = new RegExp(`(?<!${DIGIT})(?:${DIGIT}${BLANK}){14,}${CHECK}(?!${DIGIT})`, 'g');
const MOBILE = new RegExp(
  `(?<!${DIGIT})(?:[+＋]?86${GAP})?[1１][3-9３-９]${DIGIT}${GAP}${DIGIT}{4}${GAP}${DIGIT}{4}(?!${DIGIT})`,
  'g',
);

const hide =
  (head: number) =>
  (run: string): string => {
    const digits = run.normalize('NFKC').replace(/[^\dXx]/g, '');
    return `${digits.slice(0, head)}****${digits.slice(-4)}`;
  };

/**
 * The one mask of the whole program (FACTS 5): hides the middle of ID numbers (15 and 18 digits, certificates of 20 and 22),
 * of bank cards and of mobile numbers. Messages, logs, forms, ledgers and reports all use it, so that no two masks add up to a number.
 */
export const maskNumbers = (text: string): string =>
  [LONG, GROUPED, FOURS, APART]
    .reduce((rest, pattern) => rest.replace(pattern, hide(6)), text)
    .replace(MOBILE, hide(3));

/** How far a document goes (FACTS 5): inside the office, in reports to superiors, to everybody. */
export type Level = 'internal' | 'report' | 'public';

/** A name as everybody may read it: the first character alone. */
export const maskName = (name: string): string => (name === '' ? '' : `${[...name][0]}*`);

/**
 * What must not stand in a document at the report level, by what it is called: ID numbers with a birthday among them and mobile
 * numbers. Stricter than the mask, which may hide too much; a document is refused for these.
 */
export const PERSONAL_NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\dA-Za-z-])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, '证件号码'],
  [/(?<![\dA-Za-z-])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dXx-])/g, '证件号码'],
  [/(?<![\dA-Za-z-])1[3-9]\d{9}(?![\d-])/g, '手机号'],
];
