const INVISIBLE = /[\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\u00ad]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const LEADING_APOSTROPHE = /^['\u2018\u2019\uff07`]+/;

/** Something that {@link visible} takes away may be in the text. Most cells have nothing of it. */
const SUSPICIOUS = /[\s\u00ad\u200b-\u202f\u2060-\u2064\ufeff'\u2018\u2019\uff07`]/;

/** Takes away what nobody sees: zero-width characters, space around the text, the apostrophe that forces text in Excel. */
export const visible = (text: string): string =>
  SUSPICIOUS.test(text) ? text.replace(INVISIBLE, '').trim().replace(LEADING_APOSTROPHE, '').trim() : text;

export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Form for comparing identifiers and numbers: half-width, without any space. */
export const compact = (text: string): string => halfWidth(visible(text)).replace(/[\s\u3000]+/g, '');

/** Form for comparing headers and sheet names: also without the mark of a compulsory field. */
export function headerForm(text: string): string {
  const form = compact(text);
  let [from, to] = [0, form.length];
  while (form[from] === '*') from++;
  while (to > from && (form[to - 1] === '*' || form[to - 1] === ':')) to--;
  return form.slice(from, to);
}

/** {@link headerForm} without a unit or note in brackets at its end: `人均纯收入（元）` → `人均纯收入`. */
export const withoutBracket = (form: string): string => form.replace(/\([^()]*\)$/, '');
