import type { Table, TableCell } from '../../tree.js';

/** pt between a cell's edges and its text: its margins, and at the top the line that stands there, as word processors count it. */
export function cellInsets({ cellMargin }: Table, { margin, borders }: TableCell): Table['cellMargin'] {
  const { top, right, bottom, left } = margin ?? cellMargin;
  return { top: top + (borders.top?.width ?? 0), right, bottom, left };
}
