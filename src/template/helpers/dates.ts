import { type Helper, HelperError } from './helper.js';

function parts(value: unknown, pattern: RegExp, expected: string): number[] {
  const match = typeof value === 'string' ? pattern.exec(value.trim()) : null;
  if (!match) throw new HelperError(value, expected);
  const numbers = match.slice(1).map(Number);
  const [, month = 1, day = 1] = numbers;
  if (month < 1 || month > 12 || day < 1 || day > 31) throw new HelperError(value, expected);
  return numbers;
}

/** Official style: full year, no leading zeros (GB/T 9704 7.3.5.4). */
export const dates: Record<string, Helper> = {
  日期: {
    arguments: [1, 1],
    example: '{{日期 成文日期}}',
    apply(value) {
      const [year, month, day] = parts(value, /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/, '形如 2021-12-24 的日期');
      return `${year}年${month}月${day}日`;
    },
  },
  月份: {
    arguments: [1, 1],
    example: '{{月份 建档月份}}',
    apply(value) {
      const [year, month] = parts(value, /^(\d{4})-(\d{1,2})(?:-.*)?$/, '形如 2021-12 的月份');
      return `${year}年${month}月`;
    },
  },
};
