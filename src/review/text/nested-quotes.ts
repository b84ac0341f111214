import { defineRule } from '../format/rule.js';

/** Inside “ ” stand ‘ ’, inside 《 》 stand 〈 〉. */
export const nestedQuotes = defineRule({
  code: 'TXT-003',
  severity: 'warning',
  title: '引号里又用了双引号，或者书名号里又用了双书名号',
  why: '引号里面再用引号时，外面用双引号，里面用单引号；书名号也是这样。',
  fix: ['里面的一层改成单引号“‘ ’”或单书名号“〈 〉”'],
  basis: ['rules.nested'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      const match = /“[^“”]*“[^“”]*”[^“”]*”|《[^《》]*《[^《》]*》[^《》]*》/u.exec(passage.text);
      if (match)
        yield {
          basis: 'rules.nested',
          at: passage,
          found: match[0].slice(0, 20),
          fault: '双引号或书名号里面又用了同样的符号',
          wanted: '外双内单',
        };
    }
  },
});
