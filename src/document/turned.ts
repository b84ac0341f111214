import type { Figure } from './tree.js';

/** The room that a figure takes on the page, pt: that of the turned picture. */
export function roomOf({ width, height, turn }: Pick<Figure, 'width' | 'height' | 'turn'>): {
  width: number;
  height: number;
} {
  const angle = ((turn?.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const rounded = (n: number): number => Math.round(n * 1000) / 1000;
  return { width: rounded(width * cos + height * sin), height: rounded(width * sin + height * cos) };
}
