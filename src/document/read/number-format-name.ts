import { numberFormat } from '../codes.js';
import { isEnglish, numberText } from '../number-format.js';
import { chosenBranch } from './inlines.js';
import type { Notice } from './notices.js';
import type { El } from './xml.js';
import { child } from './xml.js';

/** Name of the number format that `owner` (a list level, note properties) asks for; for one of its own (`custom`) its first number, e.g. 001. */
export function formatName(owner: El | undefined): string | undefined {
  const alternate = child(owner, 'mc:AlternateContent');
  const el = child(owner, 'w:numFmt') ?? (alternate && chosenBranch(alternate).find((c) => c.name === 'w:numFmt'));
  const { 'w:val': name, 'w:format': own } = el?.attrs ?? {};
  return name === 'custom' && own !== undefined ? (own.split(',')[0] ?? '').trim() : name;
}

/** What must be said of a number (`what`: 编号, 页码, 脚注) in that format: that it is only digits, or that its words are English. */
export function formatNotice(what: string, number: number, format: string): Notice | undefined {
  if (numberText(number, format) === undefined)
    return { make: numberFormat, found: format, message: `${what}格式“${format}”不认识，按阿拉伯数字写出。` };
  return isEnglish(format)
    ? { make: numberFormat, found: format, message: `${what}格式“${format}”按英语写出，文件是其他语言时与原文不同。` }
    : undefined;
}
