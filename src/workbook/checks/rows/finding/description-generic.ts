import { rowCheck } from '../../row-check.js';

const GENERIC =
  /(存在|还有)(一些|一定的?|部分)?(不足|差距|问题|短板|薄弱环节)[。.！]?$|^(工作)?(不到位|不够扎实|有待加强)[。.]?$/;

export const descriptionGeneric = rowCheck(
  'finding',
  {
    code: 'ROW-092',
    severity: 'warning',
    title: '问题描述太笼统',
    why: '“存在不足”说不清谁、什么事、差在哪里，没法整改，也没法销号。',
    fix: ['写清楚对象、事实和差距。'],
  },
  ({ description }, { report }) => {
    if (description !== undefined && [...description].length < 30 && GENERIC.test(description)) {
      report('description', { found: description, message: `“${description}”太笼统，要写清楚谁、什么事、差在哪里。` });
    }
  },
);
