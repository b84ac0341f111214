import { DATE_LINE } from '../forms.js';
import { defineRule } from '../rule.js';

/** 成文日期 in Arabic digits, the year in full, no leading zeros. */
export const dateForm = defineRule({
  code: 'FMT-034',
  severity: 'error',
  title: '成文日期的写法不对',
  why: '成文日期用阿拉伯数字把年、月、日标全，年份标全称，月、日不编虚位（1不写成01）。',
  fix: ['改成“2021年12月24日”的样子'],
  basis: ['rules.date'],
  certainty: 'sure',
  *check({ official, of }) {
    if (!official) return;
    for (const passage of of('date')) {
      const found = DATE_LINE.exec(passage.text)?.[1]?.trim();
      if (!found) continue;
      const plain = found.replaceAll(/\s/g, '');
      const faults = [
        ...(/[一二三四五六七八九十〇○零]/.test(plain) ? ['用了汉字数字'] : []),
        ...(/[-./．]/.test(plain) || !/日$/.test(plain) ? ['没有写“年”“月”“日”'] : []),
        ...(/^\d{2}\D/.test(plain) ? ['年份没有写全'] : []),
        ...(/\D0\d/.test(plain) ? ['月、日编了虚位'] : []),
      ];
      if (faults.length > 0)
        yield {
          basis: 'rules.date',
          at: passage,
          found,
          fault: `成文日期${faults.join('、')}`,
          wanted: '写作“2021年12月24日”的样子',
        };
    }
  },
});
