import { type Diagnostic, maskNumbers, PERSONAL_NUMBERS, type Place } from '../../diagnostics/index.js';
import { personalData } from '../codes.js';
import { halfWidth } from '../compare/notation.js';
import { once, type PersonalText } from './content.js';

/** Numbers typed in groups, 138 1234 5678, and full-width ones are numbers all the same. */
const folded = (text: string): string => halfWidth(text).replaceAll(/(?<=\d)[ \u00a0](?=\d)/g, '');

/** Bank cards: UnionPay's 16 to 19 digits, the others' 16, with the check digit of ISO/IEC 7812. */
const CARD = /(?<![\dA-Za-z-])(?:62\d{14,17}|[45]\d{15})(?!\d)/g;

/** No ID, telephone or bank card number (FACTS 5, rule 9). Never quotes the number. REV-040 */
export function checkNumbers(texts: readonly PersonalText[]): Diagnostic[] {
  const look = once((raw) => {
    const text = folded(raw);
    const found = numbersIn(text);
    // So much that its first words can be quoted.
    const hidden = found.slice(0, 50).reduce((rest, { number }) => rest.replaceAll(number, '****'), text.slice(0, 400));
    return { found, around: maskNumbers(hidden).slice(0, 30) };
  });
  return texts.flatMap(({ text, place, where }) => {
    const { found, around } = look(text);
    return found.map(({ number, what }) =>
      personalData({
        place: withoutNumber(place, around),
        found: `${number.slice(0, 3)}****`,
        message: `${where}印出了${what}，按这个级别不应出现。`,
      }),
    );
  });
}

const withoutNumber = (place: Place, around: string): Place =>
  place.kind === 'document' ? { ...place, around } : place;

function numbersIn(text: string): { number: string; what: string }[] {
  const found = PERSONAL_NUMBERS.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(([number]) => ({ number, what })),
  );
  const known = new Set(found.map(({ number }) => number));
  const cards = [...text.matchAll(CARD)].filter(([number]) => hasCheckDigit(number) && !known.has(number));
  return [...found, ...cards.map(([number]) => ({ number, what: '银行卡号' }))];
}

/** Luhn's formula. */
function hasCheckDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
