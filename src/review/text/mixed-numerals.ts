import { defineRule } from '../format/rule.js';

/** 2千元, 3百人; but 3千克, 5千瓦 are units of measure. */
const MIXED =
  /(?<![\d.])\d+(?:\.\d+)?(?:千(?!克|米|瓦|伏|卡|帕|赫|焦|字节|周|分)|百(?!分|年|姓|强|科|货))(?=[\p{Script=Han}\d])/u;
/** 3万5千. */
const STEPS = /\d+万\d+千/u;

/** Beside Arabic digits only 万 and 亿 stand as words. */
export const mixedNumerals = defineRule({
  code: 'TXT-009',
  severity: 'warning',
  title: '阿拉伯数字和汉字数字混用',
  why: '阿拉伯数字后面只可以用“万”“亿”，不写“2千”“3万5千”。',
  fix: ['写成“2000”“3.5万”，或者全用汉字'],
  basis: ['rules.mixed'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      const match = STEPS.exec(passage.text) ?? MIXED.exec(passage.text);
      if (match)
        yield {
          basis: 'rules.mixed',
          at: passage,
          found: match[0],
          fault: '阿拉伯数字和汉字数字混用',
          wanted: '除“万”“亿”外不与汉字数字混用',
        };
    }
  },
});
