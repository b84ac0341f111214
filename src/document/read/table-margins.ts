import type { Table } from '../tree.js';
import { points } from './measure.js';
import type { El } from './xml.js';
import { child } from './xml.js';

/** pt; a cell's margin beyond that leaves no room for its text. */
const widestMargin = 144;

/** The margins of cells that `el` (w:tblCellMar, w:tcMar) states, others as in `base`; pt. */
export function readMargins(el: El | undefined, base: Table['cellMargin']): Table['cellMargin'] {
  const side = (...names: string[]) => {
    const width = points(names.map((n) => child(el, n)?.attrs['w:w']).find((w) => w !== undefined));
    return width === undefined ? undefined : Math.min(Math.max(0, width), widestMargin);
  };
  return {
    top: side('w:top') ?? base.top,
    right: side('w:right', 'w:end') ?? base.right,
    bottom: side('w:bottom') ?? base.bottom,
    left: side('w:left', 'w:start') ?? base.left,
  };
}
