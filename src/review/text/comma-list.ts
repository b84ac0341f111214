import { defineRule } from '../format/rule.js';

/** “甲”、“乙” and 《甲》、《乙》. */
const LIST = /“[^“”]{1,20}”、“|《[^《》]{1,30}》、《/u;

/** Things in quotation marks or 书名号 stand side by side without 、. */
export const commaList = defineRule({
  code: 'TXT-013',
  severity: 'suspected',
  title: '引号、书名号之间用了顿号',
  why: '标有引号、书名号的并列成分之间通常不用顿号；中间还有别的话（如括注）时才用。',
  fix: ['删去这些顿号'],
  basis: ['rules.commaList'],
  certainty: 'doubtful',
  *check({ chinese }) {
    for (const passage of chinese) {
      const match = LIST.exec(passage.text);
      if (match)
        yield {
          basis: 'rules.commaList',
          at: passage,
          found: match[0],
          fault: '引号或书名号之间用了顿号',
          wanted: '不用顿号',
        };
    }
  },
});
