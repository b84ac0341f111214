import { ATTACHMENT_LIST } from '../forms.js';
import { defineRule } from '../rule.js';

/** 附件说明: one blank line below the text, two characters in, “附件：1.名称”, nothing behind a name, no 书名号 around it. */
export const attachmentList = defineRule({
  code: 'FMT-033',
  severity: 'warning',
  title: '附件说明的写法不对',
  why: '附件说明在正文下空一行左空二字，写“附件”、全角冒号和名称；有几个附件时用“1.”编号；名称后不加标点。',
  fix: ['改成“附件：1.名称”的样子，各占一行，名称后面不加标点，不用书名号'],
  basis: ['rules.attachmentList'],
  certainty: 'likely',
  *check({ official, of, em }) {
    if (!official) return;
    const basis = 'rules.attachmentList';
    const lines = of('attachment-list');
    const [first] = lines;
    if (!first) return;
    const { indent } = first.block.format;
    const blanks = [.../^[\s\u3000]*/.exec(first.text)![0]].reduce((n, c) => n + (c === '\u3000' ? 1 : 0.5), 0);
    const start = (indent.left + indent.firstLine) / em + blanks;
    if (Math.abs(start - 2) > 0.5)
      yield {
        basis,
        at: first,
        found: `${Math.round(start * 10) / 10}字`,
        fault: '附件说明没有左空二字',
        wanted: '左空二字',
      };
    if (first.gap < 0.6 * em && !first.newPage)
      yield { basis, at: first, fault: '附件说明与正文之间没有空一行', wanted: '在正文下空一行' };
    if (/^\s*附\s*件\s*:/.test(first.text))
      yield { basis, at: first, found: ':', expected: ['：'], fault: '“附件”后面是半角冒号', wanted: '用全角冒号' };
    if (lines.length > 1 && !/^\s*附\s*件\s*[：:]\s*[\d０-９]/.test(first.text))
      yield { basis, at: first, fault: '有几个附件，第一个没有编号', wanted: '用阿拉伯数字编号' };
    for (const line of lines) {
      const entry = line.text.replace(ATTACHMENT_LIST.test(line.text) ? /^\s*附\s*件\s*[：:]\s*/ : /^\s*/, '');
      const mark = /^[\d０-９]{1,2}\s*([、．])/.exec(entry);
      const name = entry.replace(/^[\d０-９]{1,2}\s*[.．、]\s*/, '').trim();
      if (mark)
        yield {
          basis,
          at: line,
          found: mark[0],
          expected: [mark[0].replace(/[、．]$/, '.')],
          fault: `附件的序号后面用了“${mark[1]}”`,
          wanted: '写作“1.”一类',
        };
      if (/[。；，、;,.]$/.test(name))
        yield { basis, at: line, found: name.slice(-1), fault: '附件名称后面有标点', wanted: '名称后不加标点' };
      if (/^《.*》$/.test(name))
        yield { basis, at: line, found: name, fault: '附件名称加了书名号', wanted: '只写名称', certainty: 'doubtful' };
    }
  },
});
