import { rowCheck } from '../../row-check.js';

export const idInDescription = rowCheck(
  'finding',
  {
    code: 'ROW-093',
    severity: 'warning',
    title: '文字里有身份证号码',
    why: '问题描述会印进台账和报告，身份证号码不能出现在里面。',
    fix: ['删掉身份证号码，用对象编号说明是谁。'],
  },
  (values, { report }) => {
    for (const key of ['description', 'rootCause', 'task', 'measures', 'progress', 'note'] as const) {
      const text = values[key];
      if (text !== undefined && /\d{17}[\dXx]|(?<!\d)\d{15}(?!\d)/.test(text))
        report(key, { message: '文字里有一串像身份证号码的数字。' });
    }
  },
);
