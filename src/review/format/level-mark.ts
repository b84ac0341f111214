import { isChinese } from './passages.js';

/** The number that a paragraph begins with: level 1 一、 2 （一） 3 1. 4 （1） (GB/T 9704 7.3.3). */
export interface LevelMark {
  level: 1 | 2 | 3 | 4;
  value: number;
  /** As written, without blanks around. */
  raw: string;
  /** As the standard writes it. */
  right: string;
}

const DIGITS = '〇一二三四五六七八九';

/** 一 … 九十九 as a number; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, first, ten, last] = match;
  if (!ten) return last ? undefined : DIGITS.indexOf(first!);
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

const chinese = '[一二三四五六七八九十]{1,3}';
const patterns: [RegExp, 1 | 2 | 3 | 4][] = [
  [new RegExp(`^(${chinese})\\s*[、．.，,](?!\\s*[一二三四五六七八九十百千万]*[、，,])`), 1],
  [new RegExp(`^[（(]\\s*(${chinese})\\s*[）)][、．.，,]?`), 2],
  [/^(\d{1,2})\s*(?:[.．](?!\d)|、)/, 3],
  [/^[（(]\s*(\d{1,2})\s*[）)][、．.，,]?/, 4],
];

const right = (level: number, number: string): string =>
  [`${number}、`, `（${number}）`, `${number}.`, `（${number}）`][level - 1]!;

export function levelMark(text: string): LevelMark | undefined {
  const start = text.replace(/^[\s\u3000]+/, '');
  for (const [pattern, level] of patterns) {
    const match = pattern.exec(start);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const value = isChinese(number) ? chineseNumber(number) : Number(number);
    if (value === undefined || value === 0) return undefined;
    return { level, value, raw: match[0].trim(), right: right(level, number) };
  }
  return undefined;
}
