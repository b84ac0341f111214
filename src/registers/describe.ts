import { maskNumbers } from '../diagnostics/index.js';
import type { Value } from '../model/index.js';

/** A value as people read it; numbers of persons masked. */
export const shown = (value: Value): string =>
  maskNumbers(typeof value === 'object' ? value.join('、') : String(value));

/** Two different texts whose masks are the same need a word, or they look equal. */
export const shownBeside = (value: Value, other: Value | undefined): string => {
  const text = shown(value);
  return other !== undefined && String(value) !== String(other) && shown(other) === text
    ? `${text}（与另一方中间的数字不同）`
    : text;
};
