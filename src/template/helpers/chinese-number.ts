import { HelperError } from './helper.js';

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. Whole numbers from 0 to 9999. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new HelperError(value, '0 到 9999 的整数');
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, i) => {
    const unit = UNITS[digits.length - 1 - i]!;
    if (digit > 0) text += DIGITS[digit]! + unit;
    else if (digits.slice(i).some((d) => d > 0) && !text.endsWith('零')) text += '零';
  });
  return text.startsWith('一十') ? text.slice(1) : text;
}
