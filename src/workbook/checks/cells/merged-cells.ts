import { defineDiagnostic } from '../../../diagnostics/index.js';
import { columnLetters } from '../../../office/index.js';
import { type CellRange, parseRange } from '../../intake/address.js';
import type { Grid } from '../../intake/grid.js';
import type { Reports } from '../../intake/reports.js';

export const mergedOverData = defineDiagnostic({
  code: 'CELL-003',
  severity: 'error',
  title: '数据区有合并单元格',
  why: '合并以后只有左上角一格有内容，其余的格在文件里是空白，会被当成没填。',
  fix: ['取消合并，每一行都填上自己的内容。'],
});

/** Merges that lie over data. Returns the addresses that are blank only because of a merge. */
export function checkMerges(grid: Grid, reports: Reports): Set<string> {
  const covered = new Set<string>();
  for (const merge of grid.merges) {
    const range = parseRange(merge);
    if (!range || range.bottom <= grid.headerRow) continue;
    const at = columnLetters(range.left) + range.top;
    const within = [...cellsWithin(grid, range)];
    const lost = within.filter(({ address }) => address !== at);
    if (lost.length === 0) continue;
    for (const { address } of lost) covered.add(address);
    const header = grid.fields.get(within[0]!.key)?.name;
    reports.book(
      mergedOverData,
      { found: merge, message: `${merge} 合并成了一格，只有 ${at} 有内容，其余的格读出来是空白。` },
      { sheet: grid.sheet, cell: at, row: range.top, ...(header ? { header } : {}) },
    );
  }
  return covered;
}

function* cellsWithin(grid: Grid, { top, left, bottom, right }: CellRange): Iterable<{ key: string; address: string }> {
  for (const { row, addresses } of grid.rows) {
    // A form is one record whose cells stand in many rows.
    if (row > 0 && (row < top || row > bottom)) continue;
    for (const [key, col] of grid.columns) {
      const address = addresses[key]!;
      const line = row || Number(/\d+$/.exec(address)![0]);
      if (col >= left && col <= right && line >= top && line <= bottom) yield { key, address };
    }
  }
}
