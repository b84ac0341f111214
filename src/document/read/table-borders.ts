import type { BorderLine, TableCell } from '../tree.js';
import { color, integer } from './measure.js';
import type { El } from './xml.js';

/** Border lines by side; `null` is "none, on purpose" and covers what a weaker level says. */
export type Borders = Partial<
  Record<'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV', (BorderLine & { gap?: number }) | null>
>;

const sides: Record<string, keyof Borders> = {
  'w:top': 'top',
  'w:bottom': 'bottom',
  'w:left': 'left',
  'w:start': 'left',
  'w:right': 'right',
  'w:end': 'right',
  'w:insideH': 'insideH',
  'w:insideV': 'insideV',
};

/** `w:tblBorders`, `w:tcBorders` or `w:pBdr` on top of `base`. */
export function readBorders(el: El | undefined, base: Borders = {}): Borders {
  if (!el) return base;
  const borders = { ...base };
  for (const c of el.children) {
    const side = sides[c.name];
    if (side) borders[side] = line(c);
  }
  return borders;
}

function line(el: El): BorderLine | null {
  const value = el.attrs['w:val'] ?? 'nil';
  if (value === 'nil' || value === 'none') return null;
  const rgb = color(el.attrs['w:color']);
  const gap = integer(el.attrs['w:space']);
  return { width: (integer(el.attrs['w:sz']) || 4) / 8, ...(rgb && { color: rgb }), ...(gap && { gap }) };
}

/** Lines of one cell; the table's outer lines count at its edges, its inner ones elsewhere. */
export function cellBorders(
  cell: Borders,
  table: Borders,
  edge: { top: boolean; bottom: boolean; left: boolean; right: boolean },
): TableCell['borders'] {
  const borders: TableCell['borders'] = {};
  const pick = (side: 'top' | 'bottom' | 'left' | 'right', inside: 'insideH' | 'insideV') => {
    const own = cell[side];
    const found = own === undefined ? (edge[side] ? table[side] : table[inside]) : own;
    if (found) borders[side] = { width: found.width, ...(found.color && { color: found.color }) };
  };
  pick('top', 'insideH');
  pick('right', 'insideV');
  pick('bottom', 'insideH');
  pick('left', 'insideV');
  return borders;
}
