import type { Colour } from './page.js';

/** A colour by how many numbers it has: grey, RGB or CMYK. Undefined: a pattern or an ink of its own. */
export function colourOf(numbers: readonly number[]): Colour | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (numbers.length === 1) return [a, a, a];
  if (numbers.length === 3) return [a, b, c];
  if (numbers.length === 4) return [(1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d)];
  return undefined;
}
