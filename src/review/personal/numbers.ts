import { type Diagnostic, PERSONAL_NUMBERS, type Place } from '../../diagnostics/index.js';
import { personalData } from '../codes.js';
import { halfWidth } from '../compare/notation.js';
import type { PersonalText } from './content.js';

/** Numbers typed in groups, 138 1234 5678, and full-width ones are numbers all the same. */
const folded = (text: string): string => halfWidth(text).replaceAll(/(?<=\d)[ \u00a0](?=\d)/g, '');

/** Bank cards: UnionPay's 16 to 19 digits, the others' 16, with the check digit of ISO/IEC 7812. */
const CARD = /(?<![\dA-Za-z-])(?:62\d{14,17}|[45]\d{15})(?!\d)/g;

/** No ID, telephone or bank card number (FACTS 5, rule 9). Never quotes the number. REV-040 */
export const checkNumbers = (texts: readonly PersonalText[]): Diagnostic[] =>
  texts.flatMap(({ text: raw, place, where }) => {
    const text = folded(raw);
    const found = numbersIn(text);
    const hidden = found.reduce((rest, { number }) => rest.replaceAll(number, '****'), text);
    return found.map(({ number, what }) =>
      personalData({
        place: withoutNumber(place, hidden),
        found: `${number.slice(0, 3)}****`,
        message: `${where}印出了${what}，按这个级别不应出现。`,
      }),
    );
  });

const withoutNumber = (place: Place, hidden: string): Place =>
  place.kind === 'document' ? { ...place, around: hidden.slice(0, 30) } : place;

function numbersIn(text: string): { number: string; what: string }[] {
  const found = PERSONAL_NUMBERS.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(([number]) => ({ number, what })),
  );
  const cards = [...text.matchAll(CARD)].filter(
    ([number]) => hasCheckDigit(number) && !found.some((other) => other.number === number),
  );
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
