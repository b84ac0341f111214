import { columnNumber } from '../../office/index.js';

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Reads `B3` or `$B$3:C7`; undefined for anything else. */
export function parseRange(reference: string): CellRange | undefined {
  const parts = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(reference.replace(/\$/g, '').toUpperCase());
  if (!parts) return undefined;
  const left = columnNumber(parts[1]!);
  const top = Number(parts[2]);
  return { left, top, right: parts[3] ? columnNumber(parts[3]) : left, bottom: parts[4] ? Number(parts[4]) : top };
}
