import { defineRule } from '../format/rule.js';

const DIGITS = '一二三四五六七八九';
/** 四、五天: two numbers in a row for a rough one, parted by 、. */
const PARTED = new RegExp(`([${DIGITS}])、([${DIGITS}])(?=[十百千万个天年月人户次名位岁里](?!、))`, 'gu');
/** 约20多, 近30余. */
const TWICE =
  /(?:大约|约|近|将近)\s?\d+(?:\.\d+)?[万亿千百十]?(?:多|余|来)[^，。；]?|(?:大约|约)\s?\d+(?:\.\d+)?[万亿]?[\p{Script=Han}]{0,3}(?:左右|上下)/u;

/** Rough numbers without 、 and without saying “about” twice. */
export const about = defineRule({
  code: 'TXT-010',
  severity: 'suspected',
  title: '概数的写法可能不对',
  why: '两个数字连用表示概数，中间不加顿号（四五天）；“约”和“左右”“多”不重复用。',
  fix: ['删去顿号，或者去掉一个表示大约的字'],
  basis: ['rules.about', 'rules.aboutTwice'],
  certainty: 'doubtful',
  *check({ chinese }) {
    for (const passage of chinese) {
      for (const match of passage.text.matchAll(PARTED)) {
        if (DIGITS.indexOf(match[2]!) - DIGITS.indexOf(match[1]!) !== 1) continue;
        // 第三、四天 and a row of several are numbers of their own.
        if (/[第、一二三四五六七八九十]$/.test(passage.text.slice(0, match.index))) continue;
        yield { basis: 'rules.about', at: passage, found: match[0], fault: '概数中间可能多了顿号' };
        break;
      }
      const twice = TWICE.exec(passage.text);
      if (twice) yield { basis: 'rules.aboutTwice', at: passage, found: twice[0], fault: '表示大约的词可能用重了' };
    }
  },
});
