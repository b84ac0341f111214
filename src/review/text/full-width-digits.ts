import { defineRule } from '../format/rule.js';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+/u;

/** Digits and Latin letters are half as wide as Chinese characters. */
export const fullWidthDigits = defineRule({
  code: 'TXT-012',
  severity: 'info',
  title: '数字或字母是全角的',
  why: '全角的数字、字母排出来很稀，也不能检索和计算。',
  fix: ['改成半角'],
  basis: ['rules.halfDigits'],
  certainty: 'sure',
  *check({ chinese }) {
    for (const passage of chinese) {
      const match = WIDE.exec(passage.text);
      if (match)
        yield {
          basis: 'rules.halfDigits',
          at: passage,
          found: match[0],
          fault: '有全角的数字或字母',
          wanted: '用半角',
        };
    }
  },
});
