/** A step of an outline, in pt; y grows downward. Curves are cubic. */
export type Step =
  | { to: 'move' | 'line'; x: number; y: number }
  | { to: 'curve'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  | { to: 'close' };

/** An area filled with one grey: lines, hatches and letters are areas too, so every renderer shows the same. */
export interface Shape {
  outline: Step[];
  /** 0 black … 255 white */
  grey: number;
}

/** A picture of filled areas, painted in order. Measures in pt. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export const polygon = (points: readonly (readonly [number, number])[]): Step[] => [
  ...points.map(([x, y], index): Step => ({ to: index === 0 ? 'move' : 'line', x, y })),
  { to: 'close' },
];

export const rectangle = (x: number, y: number, width: number, height: number): Step[] =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);

/** The border of a rectangle, `line` wide, inside it. */
export const frame = (x: number, y: number, width: number, height: number, line: number): Step[] => [
  ...rectangle(x, y, width, line),
  ...rectangle(x, y + height - line, width, line),
  ...rectangle(x, y, line, height),
  ...rectangle(x + width - line, y, line, height),
];

/** Diagonal lines within a rectangle, `gap` apart: tells a series apart in black and white. */
export function hatch(x: number, y: number, width: number, height: number, gap: number, line: number): Step[] {
  const steps: Step[] = [];
  // Lines x + y = c, each a thin slanted strip cut off at the rectangle.
  for (let c = gap; c < width + height; c += gap) {
    const from: [number, number] = c <= height ? [0, c] : [c - height, height];
    const to: [number, number] = c <= width ? [c, 0] : [width, c - width];
    if (to[0] - from[0] < line) continue;
    steps.push(
      ...polygon([
        [x + from[0], y + from[1]],
        [x + Math.max(from[0], to[0] - line), y + to[1]],
        [x + to[0], y + to[1]],
        [x + Math.min(to[0], from[0] + line), y + from[1]],
      ]),
    );
  }
  return steps;
}
