import { type Drawing, frame, hatch, rectangle, type Shape } from './drawing.js';
import type { Lettering } from './lettering.js';

/** Bars lying side by side, a group for each category, in the order given. */
export interface BarChart {
  categories: readonly string[];
  /** One or two; told apart by solid grey and hatching. */
  series: readonly BarSeries[];
  /** Printed at the end of the axis: 户, 个, %. */
  unit: string;
  /** End of the axis where it is given by the matter: 100 for per cent. */
  max?: number;
}

export interface BarSeries {
  name: string;
  /** null: no figure, printed as “—” without a bar. */
  values: readonly (number | null)[];
}

const size = 9;
const bar = 7.5;
const between = 5.5;
const line = 0.5;
const black = 0;
const rule = 205;
/** Greys that stay apart on a poor copier. */
const solid = 96;

/** Draws a bar chart `width` pt wide; its height follows from the categories. */
export function drawBarChart({ categories, series, unit, max }: BarChart, width: number, text: Lettering): Drawing {
  const shapes: Shape[] = [];
  const put = (outline: Shape['outline'], grey = black): void => void shapes.push({ outline, grey });
  const write = (words: string, x: number, y: number): void => put(text.outline(words, x, y, size));
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const axis = axisOf(max ?? Math.max(1, ...values));
  const labels = Math.max(...categories.map((name) => text.width(name, size)), 0);
  const legend = series.length > 1 ? 16 : 0;
  const left = labels + 8;
  const top = legend + 4;
  const group = series.length * bar + between;
  const plotHeight = categories.length * group + between;
  const plotWidth = width - left - 34;
  const at = (value: number): number => left + (value / axis.end) * plotWidth;

  if (legend) {
    let x = left;
    series.forEach(({ name }, index) => {
      fillBar(put, index, x, 3, 16, bar);
      write(name, x + 20, 10.2);
      x += 20 + text.width(name, size) + 18;
    });
  }
  for (const tick of axis.ticks) {
    if (tick > 0) put(rectangle(at(tick) - line / 2, top, line, plotHeight), rule);
    const label = String(tick);
    write(label, at(tick) - text.width(label, size) / 2, top + plotHeight + size + 3);
  }
  write(`（${unit}）`, width - text.width(`（${unit}）`, size), top + plotHeight + size + 3);
  categories.forEach((name, row) => {
    const y = top + between + row * group;
    const middle = y + (series.length * bar) / 2;
    write(name, left - 6 - text.width(name, size), middle + size * 0.36);
    series.forEach((one, index) => {
      const value = one.values[row] ?? null;
      const barTop = y + index * bar;
      if (value !== null && value > 0) fillBar(put, index, left, barTop, at(value) - left, bar - 1);
      write(
        value === null ? '—' : String(value),
        (value === null ? left : at(value)) + 3,
        barTop + bar / 2 + size * 0.33,
      );
    });
  });
  put(rectangle(left - line, top, line * 1.6, plotHeight));
  put(rectangle(left, top + plotHeight, plotWidth, line));
  return { width, height: top + plotHeight + size + 7, shapes };
}

function fillBar(
  put: (outline: Shape['outline'], grey?: number) => void,
  index: number,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  if (index === 0) put(rectangle(x, y, width, height), solid);
  else {
    put(rectangle(x, y, width, height), 255);
    put(hatch(x, y, width, height, 3.2, 0.8));
    put(frame(x, y, width, height, line));
  }
}

/** Round ticks: 1, 2 or 5 times a power of ten apart, four to six of them. */
function axisOf(most: number): { end: number; ticks: number[] } {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough)!;
  const count = Math.ceil(most / step - 1e-9);
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
