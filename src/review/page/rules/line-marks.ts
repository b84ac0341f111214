import type { PageLine } from '../../../document/index.js';
import type { MeasuredDocument, MeasuredPage } from '../measured.js';
import { definePageRule, type Remark } from '../rule.js';

/** GB/T 15834 5.1.1–5.1.3, 5.1.5: may not begin a line; may not end one. Straight quotation marks are either. */
const NOT_FIRST = /^[，。、；：？！）》〉”’】〕］」』]/;
const NOT_LAST = /[（《〈“‘【〔［「『]$/;
const HALVES = ['——', '……'];

export const lineMarks = definePageRule({
  code: 'PAGE-008',
  basis: ['print.lineStart', 'print.lineEnd'],
  certainty: 'sure',
  severity: 'error',
  title: '标点落在行首或行末',
  why: 'GB/T 15834 规定句号、逗号、后引号、后括号等不出现在一行之首，前引号、前括号等不出现在一行之末，破折号、省略号不从中间断开。',
  fix: ['在“段落—中文版式”里勾选“按中文习惯控制首尾字符”，重新转成 PDF'],
  general: true,
  *check(document) {
    const quotes = document.tellsQuotes;
    for (const lines of passages(document))
      for (const [i, { page, line }] of lines.entries()) {
        const [text, before] = [line.text.trim(), lines[i - 1]?.line.text.trim()];
        if (before !== undefined && (quotes || !/^[”’]/.test(text))) yield* startFaults(page, line, text, before);
        if (i < lines.length - 1 && NOT_LAST.test(text))
          yield {
            basis: 'print.lineEnd',
            page,
            line,
            found: text.at(-1)!,
            fault: `“${text.at(-1)}”落在行末`,
            wanted: '不出现在一行之末',
          };
      }
  },
});

function* startFaults(page: MeasuredPage, line: PageLine, text: string, before: string): Iterable<Remark> {
  if (NOT_FIRST.test(text))
    yield {
      basis: 'print.lineStart',
      page,
      line,
      found: text[0]!,
      fault: `“${text[0]}”落在行首`,
      wanted: '不出现在一行之首',
    };
  for (const whole of HALVES)
    if (before.endsWith(whole[0]!) && text.startsWith(whole[0]!) && !before.endsWith(whole))
      yield {
        basis: 'print.lineStart',
        page,
        line,
        found: whole,
        fault: `“${whole}”从中间断开了`,
        wanted: '不从中间断开',
      };
}

/** Lines that belong together: of paragraphs, and of cells of tables. */
const passages = (document: MeasuredDocument): { page: MeasuredPage; line: PageLine }[][] => [
  ...document.paragraphs.map(({ lines }) => lines),
  ...document.pages.flatMap((page) =>
    page.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.map((line) => ({ page, line })))),
    ),
  ),
];
