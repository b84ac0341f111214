import { definePageRule } from '../rule.js';

export const missingGlyph = definePageRule({
  code: 'PAGE-007',
  basis: ['print.glyphs'],
  certainty: 'sure',
  severity: 'error',
  title: '有印不出来的字',
  why: '字体里没有这个字，印出来是空框；姓名、地名里的生僻字最容易这样。',
  fix: ['换一种有这个字的字体，重新转成 PDF', '或者由 docx 生成：cunbao pdf 报告.docx'],
  general: true,
  *check({ pages }) {
    for (const page of pages) {
      const lines = [
        ...page.lines,
        ...page.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))),
      ];
      for (const line of lines) {
        const count = line.glyphs.filter(({ missing, text }) => missing || text === '\ufffd').length;
        if (count > 0) yield { basis: 'print.glyphs', page, line, fault: `这一行有${count}个字印成了空框或“\ufffd”` };
      }
    }
  },
});
