/** x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const combine = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
};

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Six finite numbers as a matrix; anything else leaves all where it is. */
export const matrixOf = (numbers: readonly unknown[]): Matrix =>
  numbers.length === 6 && numbers.every((n) => typeof n === 'number' && Number.isFinite(n))
    ? (numbers as unknown as Matrix)
    : IDENTITY;
