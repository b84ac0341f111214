import type { MeasuredParagraph } from '../paragraphs.js';
import { definePageRule, type Remark } from '../rule.js';

/** A heading on a line of its own: numbered, without a full stop. */
const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；：]{1,40}$/;

export const strandedHeading = definePageRule({
  code: 'PAGE-009',
  basis: ['print.headingFoot'],
  certainty: 'sure',
  severity: 'info',
  title: '标题留在页末',
  why: '标题在这一页、正文在下一页，读的人容易看漏；标准没有写，是通行做法。',
  fix: ['给标题设“与下段同页”'],
  *check(document) {
    const paragraphs = document.paragraphs;
    for (const [i, { text, lines }] of paragraphs.entries()) {
      const last = lines.at(-1)!;
      const next = paragraphs[i + 1]?.lines[0];
      const below = last.page.tables.some(({ top }) => top > last.line.y);
      if (!HEADING.test(text) || !next || below || next.page.nth !== last.page.nth + 1) continue;
      if (next.page.landscape !== last.page.landscape || /^附件/.test(next.line.text)) continue;
      yield {
        basis: 'print.headingFoot',
        page: last.page,
        line: last.line,
        found: text,
        fault: '标题在页末，正文在下一页',
        wanted: '标题与下段同页',
      };
    }
  },
});

export const singleLine = definePageRule({
  code: 'PAGE-010',
  basis: ['print.singleLine'],
  certainty: 'sure',
  severity: 'info',
  title: '页首、页末有单行',
  why: '一段的第一行单独留在页末，或者最后一行单独到了页首；标准没有写，是通行做法。',
  fix: ['在“段落—换行和分页”里勾选“孤行控制”'],
  *check(document) {
    for (const paragraph of document.paragraphs) yield* singles(paragraph);
  },
});

function* singles({ lines, title }: MeasuredParagraph): Iterable<Remark> {
  if (title || lines.length < 3) return;
  const [first, second] = lines;
  const [last, before] = [lines.at(-1)!, lines.at(-2)!];
  if (first!.page !== second!.page)
    yield {
      basis: 'print.singleLine',
      page: first!.page,
      line: first!.line,
      fault: '一段的第一行单独留在页末',
      wanted: '至少留两行',
    };
  if (last.page !== before.page)
    yield {
      basis: 'print.singleLine',
      page: last.page,
      line: last.line,
      fault: '一段的最后一行单独到了页首',
      wanted: '至少有两行',
    };
}
