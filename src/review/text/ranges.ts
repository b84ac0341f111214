import { defineRule } from '../format/rule.js';

const unit = '年|月|日|人|户|个|元|万|亿|岁|天|次|组|项|村|家|公里|千米|米|亩|吨|公斤|千克|斤|小时|分钟|期|％|%|℃';
/** A hyphen between two numbers with a measure behind; codes, telephone numbers and ISO dates have none. */
const HYPHEN = new RegExp(
  `(?<![\\d\\-A-Za-z.])\\d+(?:\\.\\d+)?(?:年|月|日|%|％)?\\s?[-–]\\s?\\d+(?:\\.\\d+)?(?:${unit})(?![\\d-])`,
  'u',
);
/** 10—20%: the first per cent is not said. */
const PERCENT = /(?<![\d.%％])\d+(?:\.\d+)?\s?[-—–~～]\s?\d+(?:\.\d+)?[%％]/u;

/** Ranges with a dash of one character or a wave, per cent on both sides. */
export const ranges = defineRule({
  code: 'TXT-008',
  severity: 'warning',
  title: '数值范围的写法不对',
  why: '范围用一字线“—”或浪纹线“～”，不用短横；前后都是百分数的，两个百分号都要写。',
  fix: ['改成“1—3月”“10%～20%”的样子'],
  basis: ['rules.range', 'rules.percent'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      if (!/\d[-—–~～年月日%％\s]/.test(passage.text)) continue;
      const percent = PERCENT.exec(passage.text);
      if (percent)
        yield {
          basis: 'rules.percent',
          at: passage,
          found: percent[0],
          fault: '百分数的范围只有后面一个百分号',
          wanted: '两个数都写百分号',
        };
      const hyphen = HYPHEN.exec(passage.text);
      if (hyphen && hyphen[0] !== percent?.[0])
        yield {
          basis: 'rules.range',
          at: passage,
          found: hyphen[0],
          fault: '数值的范围用了短横',
          wanted: '用一字线“—”或浪纹线“～”',
        };
    }
  },
});
