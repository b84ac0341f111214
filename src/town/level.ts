import { maskName } from '../diagnostics/index.js';

/** How far a document goes (FACTS 5): inside the office, in reports to superiors, to everybody. */
export type Level = 'internal' | 'report' | 'public';

/** A name as the level allows: to the public the first character alone. */
export const nameAt = (level: Level, name: string): string => (level === 'public' ? maskName(name) : name);

/** What stands for a count that would point at single households. */
export const FEW = '不足3';
const few = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 3;

/**
 * Small-group guard of FACTS 5 and 10.3, rule 14: at the public level counts of 1 and 2 in a column are not shown. One
 * hidden cell alone could be had from the total, so the next smallest goes with it. Other levels: as they are.
 */
export function guardColumn<T>(level: Level, cells: readonly T[]): (T | string)[] {
  if (level !== 'public') return [...cells];
  const hidden = new Set(cells.flatMap((cell, index) => (few(cell) ? [index] : [])));
  if (hidden.size === 1) {
    const next = cells
      .map((cell, index) => ({ cell, index }))
      .filter(({ cell, index }) => typeof cell === 'number' && cell > 0 && !hidden.has(index))
      .sort((a, b) => Number(a.cell) - Number(b.cell))[0];
    if (next) hidden.add(next.index);
  }
  return cells.map((cell, index) => (hidden.has(index) ? (few(cell) ? FEW : '不公开') : cell));
}

/** The same for a number standing alone. */
export const guardNumber = <T>(level: Level, value: T): T | string => (level === 'public' && few(value) ? FEW : value);
