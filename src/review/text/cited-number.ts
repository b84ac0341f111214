import { defineRule } from '../format/rule.js';

/** 国发(2016)5号, 皖政[2021]第3号: the number of a document cited in the text. Numbers of courts have characters behind the year. */
const CITED =
  /\p{Script=Han}[［[【(（](?:19|20)\d{2}[］\]】)）]\s*第?\s*\d{1,4}\s*号|〔(?:19|20)\d{2}〕\s*(?:第\s*\d{1,4}|0\d{0,3})\s*号/u;

/** Cited 发文字号 are written as they stand on their documents. */
export const citedNumber = defineRule({
  code: 'TXT-015',
  severity: 'warning',
  title: '引用的发文字号写法不对',
  why: '发文字号的年份括在六角括号“〔〕”里，序号不加“第”，不编虚位；引用时照写。',
  fix: ['改成“国发〔2016〕5号”的样子'],
  basis: ['rules.documentNumber'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      if (passage.role === 'number') continue;
      const match = CITED.exec(passage.text);
      if (match)
        yield {
          basis: 'rules.documentNumber',
          at: passage,
          found: match[0],
          fault: '引用的发文字号写法不对',
          wanted: '写作“国发〔2016〕5号”的样子',
        };
    }
  },
});
