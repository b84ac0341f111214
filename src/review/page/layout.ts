import type { Layout } from '../format/subject.js';
import type { MeasuredDocument } from './measured.js';
import { paragraphsOf } from './paragraphs.js';
import { redHeadOf } from './rules/red-head.js';

const NUMBER = /[〔［[]\d{4}[〕］\]]\s*\d+\s*号/;
const RECIPIENT = /^\S{2,60}[：:]$/;
const HEADING = /^\s*[一二三四五六七八九十]{1,3}、/;

const length = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + [...text.replaceAll(/\s/g, '')].length, 0);

/**
 * How a printed document is set out: with a red head, as a letter, as minutes, or plainly – a 发文字号, or a title above running
 * text with a recipient or two headings. A form or a ledger, more table than text, is 普通文件.
 */
export function layoutOf(document: MeasuredDocument): Layout | '普通文件' {
  const head = redHeadOf(document);
  if (head) return head.mark.text.trim().endsWith('纪要') ? '纪要' : head.letter ? '信函' : '公文';
  return looksOfficial(document) ? '报告' : '普通文件';
}

function looksOfficial(document: MeasuredDocument): boolean {
  const paragraphs = paragraphsOf(document);
  const texts = paragraphs.map(({ text }) => text.trim());
  const cells = document.pages.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.flatMap(({ lines }) => lines.map(({ text }) => text))),
    ),
  );
  if (length(texts) < length(cells)) return false;
  if (texts.slice(0, 12).some((text) => NUMBER.test(text))) return true;
  const title = paragraphs.findIndex((one) => one.title);
  if (title < 0) return false;
  return (
    texts.slice(title + 1, title + 3).some((text) => RECIPIENT.test(text)) ||
    texts.filter((text) => HEADING.test(text)).length >= 2
  );
}
