import nzh from 'nzh';
import { chineseNumber } from './chinese-number.js';
import { type Helper, HelperError } from './helper.js';

function toNumber(value: unknown): number {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw new HelperError(value, '数字');
  return number;
}

/** Half up on the decimal digits as written, so that 1.005 with two decimals is 1.01. */
function fixed(number: number, decimals: number): string {
  const scaled = Math.round(Number(`${Math.abs(number)}e${decimals}`));
  const text = Number(`${scaled}e-${decimals}`).toFixed(decimals);
  return number < 0 && scaled !== 0 ? `-${text}` : text;
}

function places(value: unknown): number {
  const decimals = toNumber(value);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) throw new HelperError(value, '0 到 6 的小数位数');
  return decimals;
}

/** An amount in yuan the way it is written on receipts: 壹万零伍元整. */
function amount(value: unknown): string {
  const number = toNumber(value);
  if (Number(fixed(number, 2)) !== number) throw new HelperError(value, '到分为止的金额（最多两位小数）');
  return nzh.cn.toMoney(fixed(number, 2), { outSymbol: false });
}

export const numbers: Record<string, Helper> = {
  数字: {
    arguments: [1, 2],
    example: '{{数字 金额 2}}',
    apply: (value, decimals) =>
      decimals === undefined ? String(toNumber(value)) : fixed(toNumber(value), places(decimals)),
  },
  百分比: {
    arguments: [2, 3],
    example: '{{百分比 已入户数 应入户数}}',
    // A share of nothing is no number (FACTS 10.3, rule 2).
    apply: (part, whole, decimals = 2) =>
      toNumber(whole) === 0 ? '—' : `${fixed((toNumber(part) / toNumber(whole)) * 100, places(decimals))}%`,
  },
  中文数字: { arguments: [1, 1], example: '{{中文数字 1}}', apply: (value) => chineseNumber(toNumber(value)) },
  中文大写: {
    arguments: [1, 1],
    example: '{{中文大写 户数}}',
    apply: (value) => nzh.cn.encodeB(toNumber(value)),
  },
  金额大写: { arguments: [1, 1], example: '{{金额大写 补助金额}}', apply: (value) => amount(value) },
  带单位: {
    arguments: [2, 3],
    example: '{{带单位 面积 "亩"}}',
    apply: (value, unit, decimals) =>
      `${decimals === undefined ? String(value) : fixed(toNumber(value), places(decimals))}${String(unit)}`,
  },
  序号: { arguments: [1, 1], example: '{{序号 @index}}', apply: (value) => toNumber(value) + 1 },
};
