import { blankLines } from '../clauses/clause.js';
import { ATTACHMENT } from '../paragraphs.js';
import { definePageRule, millimetres } from '../rule.js';

export const attachmentStart = definePageRule({
  code: 'PAGE-015',
  basis: ['print.attachmentStart'],
  certainty: 'likely',
  severity: 'warning',
  title: '附件没有另面编排，或者标题不在第三行',
  why: 'GB/T 9704 规定附件另面编排，“附件”二字和顺序号在版心左上角第一行顶格，标题在第三行居中。',
  fix: ['在“附件1”前插入分页符，并且顶格、放在第一行', '附件和标题之间空一行'],
  *check(document) {
    const { pages, bodySize } = document;
    for (const page of pages)
      for (const [i, line] of page.lines.entries()) {
        if (!ATTACHMENT.test(line.text)) continue;
        const first = i === 0 && !page.tables.some(({ top }) => top < line.y);
        if (!first)
          yield {
            basis: 'print.attachmentStart',
            page,
            line,
            fault: `“${line.text.trim()}”不在一面的第一行`,
            wanted: '另面编排',
          };
        else if (line.x - page.area.left > 0.7 * bodySize)
          yield {
            basis: 'print.attachmentStart',
            page,
            line,
            fault: `“${line.text.trim()}”离左边${millimetres(line.x - page.area.left)}`,
            wanted: '左边顶格',
          };
        const title = page.lines[i + 1];
        const nth = first && title && title.size > bodySize + 2 ? 2 + blankLines(line, title, document) : 3;
        if (Math.abs(nth - 3) > 0.6)
          yield {
            basis: 'print.attachmentStart',
            page,
            line: title!,
            found: `第${nth.toFixed(1)}行`,
            fault: `附件的标题在第${Math.round(nth)}行`,
            wanted: '在第三行',
          };
      }
  },
});
