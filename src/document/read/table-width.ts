import { points, round } from './measure.js';
import type { El } from './xml.js';
import { child } from './xml.js';

/** A width as measure (pt) or as share of what surrounds it (1 = all); undefined for auto. */
export type Width = { pt: number } | { share: number } | undefined;

/** `w:tblW` or `w:tcW`. */
export function readWidth(el: El | undefined): Width {
  const text = el?.attrs['w:w'];
  if (!el || text === undefined) return undefined;
  const type = el.attrs['w:type'] ?? 'dxa';
  if (text.endsWith('%')) return { share: Number.parseFloat(text) / 100 };
  if (type === 'pct') return Number(text) > 0 ? { share: Number(text) / 5000 } : undefined;
  const pt = points(text);
  return type === 'dxa' && pt ? { pt } : undefined;
}

/** Columns of `w:tblGrid`, pt. */
export const readGrid = (tbl: El): number[] =>
  (child(tbl, 'w:tblGrid')?.children ?? [])
    .filter((c) => c.name === 'w:gridCol')
    .map((c) => points(c.attrs['w:w']) ?? 0);

/**
 * Widths of the grid columns. The grid is what the word processor computed last; where it contradicts the widths that the cells declare
 * (`docx` writes a grid of 100 twips when none is given), the cells win. `declared` holds per column what single cells say, pt.
 */
export function columnWidths(grid: number[], declared: (number | undefined)[], count: number, width: Width): number[] {
  const known = grid.filter((w) => w > 0);
  const mean = known.length > 0 ? sum(known) / known.length : 0;
  let columns = Array.from({ length: count }, (_, i) => grid[i] || declared[i] || mean || 60);
  // Array.from fills the holes that every() would pass over.
  const cells = Array.from({ length: count }, (_, i) => declared[i] ?? 0);
  const complete = cells.every((w) => w > 0);
  if (complete) {
    if (Math.abs(sum(cells) - sum(columns)) > sum(cells) * 0.05) columns = cells;
  }
  if (width && 'pt' in width && !complete) columns = scaled(columns, width.pt);
  return columns.map(round);
}

/** `columns` stretched or shrunk to `total`, unless they are that wide already. */
export function scaled(columns: number[], total: number): number[] {
  const now = sum(columns);
  if (now <= 0 || total <= 0 || Math.abs(now - total) <= total * 0.005) return columns;
  return columns.map((w) => round((w * total) / now));
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
