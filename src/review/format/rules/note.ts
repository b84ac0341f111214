import { defineRule } from '../rule.js';

/** 附注 in full-width brackets below the date, two characters in. */
export const note = defineRule({
  code: 'FMT-036',
  severity: 'warning',
  title: '附注的写法不对',
  why: '附注（联系人、公开属性等）在成文日期下一行左空二字，加圆括号。',
  fix: ['写成“（联系人：姓名，电话）”的样子，首行缩进2字符'],
  basis: ['rules.note'],
  certainty: 'likely',
  *check({ official, of, em }) {
    if (!official) return;
    for (const passage of of('note')) {
      const text = passage.text.trim();
      if (!/^（.*）$/s.test(text))
        yield {
          basis: 'rules.note',
          at: passage,
          found: text.slice(0, 10),
          fault: '附注没有用全角圆括号括起来',
          wanted: '加圆括号',
        };
      const { indent } = passage.block.format;
      const blanks = /^[\s\u3000]*/.exec(passage.text)![0].length;
      if (blanks === 0 && Math.abs((indent.left + indent.firstLine) / em - 2) > 0.5)
        yield { basis: 'rules.note', at: passage, fault: '附注没有左空二字', wanted: '左空二字' };
    }
  },
});
