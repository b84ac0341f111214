/** Characters that two lines may differ and still look alike. */
const ALIKE = 0.5;

/**
 * What keeps the lines of a title from being a 梯形 or 菱形 (GB/T 9704 7.3.1), from their widths in characters: `even`, all alike;
 * `waisted`, one shorter than lines above and below it.
 */
export function titleShape(widths: readonly number[]): 'even' | 'waisted' | undefined {
  if (widths.length < 2) return undefined;
  if (Math.max(...widths) - Math.min(...widths) < ALIKE) return 'even';
  const waisted = widths.some((width, i) => {
    const [above, below] = [Math.max(0, ...widths.slice(0, i)), Math.max(0, ...widths.slice(i + 1))];
    return Math.min(above, below) - width > 2 * ALIKE;
  });
  return waisted ? 'waisted' : undefined;
}
