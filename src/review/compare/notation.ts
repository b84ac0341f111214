const digits = '零一二三四五六七八九';

/** Full-width digits, letters and signs as half-width ones, character by character: the length stays. */
export const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚａ-ｚ．％－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Value of a Chinese numeral up to 9999 (十二, 二百三十, 二〇二一), undefined for anything else. */
export function chineseNumeral(text: string): number | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (!plain) return undefined;
  if (/^[零一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((char) => digits.indexOf(char)).join(''));
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return undefined;
  let total = 0;
  let digit = 0;
  for (const char of plain) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[char];
    if (unit === undefined) digit = digits.indexOf(char);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** Whether a text counts something in Chinese numerals: two or more of them before a measure word (一个 is only “a”). */
export const countsInChinese = (text: string): boolean =>
  /[零〇一二三四五六七八九十百千两]{2,}余?(?=[户人个条项次件名元])/.test(text);

/** Whether a text states a number, in digits or in words. */
export const statesNumber = (text: string): boolean => /\d/.test(halfWidth(text)) || countsInChinese(text);
