import type { Facts } from '../facts/index.js';
import type { Traced } from '../town/index.js';

/** A traced figure for people: a line a village, below it rows and cells. */
export function traceText({ key, value, unit, villages }: Traced): string {
  const lines = villages.flatMap((v) => {
    // A form has no rows; its cell is named instead.
    const rows = Object.entries(v.rows).flatMap(([sheet, ranges]) =>
      ranges === '0' ? [] : [`    ${sheet} 第 ${ranges} 行`],
    );
    const cells = v.cells.length > 0 ? [`    单元格 ${v.cells.join('、')}`] : [];
    return [`  ${v.village} ${v.value ?? '—'}${v.unit}（${v.file}）`, ...rows, ...cells];
  });
  return [`${key} ${value ?? '—'}${unit}`, ...lines].join('\n');
}

/** All figures with their values, to choose from. */
export const figureNames = (facts: Facts): string =>
  [...facts.values()].map(({ key, value, unit }) => `${key} ${value ?? '—'}${unit}`).join('\n');
