/** Chinese names of type sizes, pt. */
const SIZES: readonly [number, string][] = [
  [42, '初号'],
  [36, '小初'],
  [26, '1号'],
  [24, '小1号'],
  [22, '2号'],
  [18, '小2号'],
  [16, '3号'],
  [15, '小3号'],
  [14, '4号'],
  [12, '小4号'],
  [10.5, '5号'],
  [9, '小5号'],
];

/** `3号（16磅）`, or the points where the size has no name. */
export function sizeName(pt: number): string {
  const name = SIZES.find(([size]) => Math.abs(size - pt) < 0.01)?.[1];
  return name ? `${name}（${pt}磅）` : `${pt}磅`;
}
