import type { BasisPath, Certainty } from '../format/basis.js';
import { defineRule } from '../format/rule.js';

const digit = '[一二三四五六七八九〇○零]';
const FAULTS: readonly [RegExp, string, string, Certainty, BasisPath][] = [
  [/(?<![\d.第])\d{2}年(?:1[0-2]|0?[1-9])月/u, '年份只写了两位', '年份写全', 'doubtful', 'rules.dates'],
  [
    new RegExp(
      `(?:二[〇○零0]|一九)${digit}{2}年\\s*\\d{1,2}月|(?:19|20)\\d{2}年\\s*[一二三四五六七八九十]{1,3}月`,
      'u',
    ),
    '同一个日期里混用了阿拉伯数字和汉字',
    '用同一种数字',
    'likely',
    'rules.dateDigits',
  ],
  [
    /二(?:[0０○零OoＯ])[〇一二三四五六七八九○]{2}年|二[〇○][〇○0]{1}[○0]年|二○\p{Script=Han}{2}年/u,
    '汉字年份里的“〇”写成了别的字',
    '写作“〇”',
    'likely',
    'rules.dateDigits',
  ],
  [
    /(?:19|20)\d{2}[./](?:1[0-2]|0?[1-9])[./](?:3[01]|[12]\d|0?[1-9])(?![\d./])/u,
    '日期没有写“年”“月”“日”',
    '写作“2021年12月24日”',
    'doubtful',
    'rules.dates',
  ],
  [
    /(?:19|20)\d{2}年0\d月|(?:19|20)\d{2}年\d{1,2}月0\d日/u,
    '日期编了虚位',
    '不写前面的“0”',
    'doubtful',
    'rules.plainDates',
  ],
];

/** Dates in running text: the year in full, one kind of digits, 〇 and no other ring. Tables and numbers of files may have their own notation. */
export const dates = defineRule({
  code: 'TXT-007',
  severity: 'warning',
  title: '日期的写法不对',
  why: '年份不简写，一个日期里不混用两种数字；公文里月、日一般不编虚位。',
  fix: ['改成“2021年12月24日”的样子'],
  basis: ['rules.dates', 'rules.dateDigits', 'rules.plainDates'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      if (
        passage.where === 'cell' ||
        passage.role === 'date' ||
        passage.role === 'imprint' ||
        !/[年./]/.test(passage.text)
      )
        continue;
      for (const [pattern, fault, wanted, certainty, basis] of FAULTS) {
        const match = pattern.exec(passage.text);
        if (match) yield { basis, at: passage, found: match[0], fault, wanted, certainty };
      }
    }
  },
});
