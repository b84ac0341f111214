import { type Helper, HelperError, holds } from './helper.js';

const ANY = Number.POSITIVE_INFINITY;

/** -1, 0 or 1; numbers as numbers, texts (so ISO dates too) by their characters. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  throw new HelperError(typeof a === 'number' ? b : a, '两个数，或两个日期（文字）');
}

const comparison = (name: string, holdsFor: (order: number) => boolean): Helper => ({
  arguments: [2, 2],
  example: `(${name} 问题数 0)`,
  apply: (a, b) => holdsFor(compare(a, b)),
});

export const logic: Record<string, Helper> = {
  非空: {
    arguments: [1, 1],
    example: '(非空 问题)',
    acceptsMissing: true,
    apply: (v) => v === 0 || v === false || isFilled(v),
  },
  非: { arguments: [1, 1], example: '(非 是否)', acceptsMissing: true, apply: (v) => !holds(v) },
  等于: { arguments: [2, 2], example: '(等于 状态 "已销号")', acceptsMissing: true, apply: (a, b) => a === b },
  不等于: { arguments: [2, 2], example: '(不等于 状态 "已销号")', acceptsMissing: true, apply: (a, b) => a !== b },
  大于: comparison('大于', (o) => o > 0),
  小于: comparison('小于', (o) => o < 0),
  不小于: comparison('不小于', (o) => o >= 0),
  不大于: comparison('不大于', (o) => o <= 0),
  且: { arguments: [2, ANY], example: '(且 甲 乙)', acceptsMissing: true, apply: (...all) => all.every(holds) },
  或: { arguments: [2, ANY], example: '(或 甲 乙)', acceptsMissing: true, apply: (...all) => all.some(holds) },
};

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
