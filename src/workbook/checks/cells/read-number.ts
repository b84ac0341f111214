import { defineDiagnostic } from '../../../diagnostics/index.js';
import { compact } from '../../text/fold.js';
import { quotable } from '../../text/mask.js';
import type { CellCheck } from './cell-check.js';
import { blankFix } from './placeholder.js';

export const numberUnreadable = defineDiagnostic({
  code: 'CELL-013',
  severity: 'error',
  title: '数字读不出来',
  why: '合计和比例都从这些数字计算。“约3000”“三人”这样的写法没法计算。',
  fix: ['改成一个数字，不带文字。'],
});

export const integerWanted = defineDiagnostic({
  code: 'CELL-014',
  severity: 'error',
  title: '这里要填整数',
  why: '户数、人数、月数、年份没有小数。',
  fix: ['改成整数；看看是不是填错了列，或者单位不对。'],
});

export const numberTypedAsText = defineDiagnostic({
  code: 'CELL-015',
  severity: 'info',
  title: '数字存成了文字',
  why: '带单位、千分位逗号或全角的数字都认得，读取时取其中的数。',
  fix: ['不需要改。'],
});

export const moneyRounded = defineDiagnostic({
  code: 'CELL-016',
  severity: 'info',
  title: '金额已四舍五入到分',
  why: '金额以元为单位，最多两位小数。公式算出的多余小数会使合计差几分钱。',
  fix: ['不需要改；想一致时在公式里用 ROUND。'],
});

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

export const readNumber: CellCheck = (cell) => {
  const { field, raw } = cell;
  const typed = raw.kind === 'number' ? raw.number : numberIn(cell.text, field.unit);
  if (typed === undefined || !Number.isFinite(typed)) {
    const what = field.type === 'integer' ? '整数' : '数字';
    const example = field.type === 'integer' ? '3' : '1200.50';
    const said = {
      found: raw.text,
      expected: [example],
      message: `填的是“${quotable(raw.text)}”，这里要填${what}，例如 ${example}。`,
      ...blankFix(cell, numberUnreadable.fix),
    };
    return { remark: { kind: numberUnreadable, said } };
  }
  const value = tidy(typed, field.type === 'money' ? 2 : 6);
  if (field.type === 'integer' && !Number.isInteger(value)) {
    const said = {
      found: raw.text,
      expected: ['整数'],
      message: `填的是 ${quotable(raw.text)}，${field.name}要填整数。`,
    };
    return { remark: { kind: integerWanted, said } };
  }
  if (Math.abs(value - typed) > 1e-6) {
    const said = {
      found: raw.text,
      expected: [String(value)],
      message: `填的是 ${quotable(raw.text)}，按 ${value} 元读取。`,
    };
    return { value, remark: { kind: moneyRounded, said } };
  }
  if (raw.kind === 'number') return { value };
  const said = {
    found: raw.text,
    expected: [String(value)],
    message: `填的是文字“${quotable(raw.text)}”，按数字 ${value} 读取。`,
  };
  return { value, remark: { kind: numberTypedAsText, said } };
};

/** Takes off thousands separators, a currency sign and the field's own unit (or the plain 元, 户, 人 …). */
function numberIn(text: string, unit: string | undefined): number | undefined {
  let form = compact(text).replace(/^[¥￥]/, '');
  for (const tail of [unit, '元', '户', '人', '个', '亩', '天', '分钟', '月']) {
    if (tail && form.endsWith(tail)) {
      form = form.slice(0, -tail.length);
      break;
    }
  }
  return NUMBER.test(form) ? Number(form.replace(/,/g, '')) : undefined;
}

const tidy = (value: number, digits: number): number => {
  const factor = 10 ** digits;
  return Math.round((value + Number.EPSILON * Math.sign(value)) * factor) / factor;
};
