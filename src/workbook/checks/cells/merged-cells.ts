import { defineDiagnostic } from '../../../diagnostics/index.js';
import { columnLetters } from '../../../office/index.js';
import { parseRange } from '../../intake/address.js';
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
  if (grid.entity.layout !== 'table') return covered;
  const filled = new Set(grid.rows.map((row) => row.row));
  for (const merge of grid.merges) {
    const range = parseRange(merge);
    if (!range || range.bottom <= grid.headerRow) continue;
    const columns = [...grid.columns].filter(([, col]) => col >= range.left && col <= range.right);
    let rows = 0;
    for (let row = Math.max(range.top, grid.headerRow + 1); row <= range.bottom && rows < 5000; row++) {
      if (!filled.has(row)) continue;
      rows++;
      for (const [, col] of columns) covered.add(columnLetters(col) + row);
    }
    if (columns.length === 0 || rows === 0) continue;
    const at = columnLetters(range.left) + range.top;
    const header = grid.fields.get(columns[0]![0])?.name;
    reports.book(
      mergedOverData,
      { found: merge, message: `${merge} 合并成了一格，只有 ${at} 有内容，其余的格读出来是空白。` },
      { sheet: grid.sheet, cell: at, row: range.top, ...(header ? { header } : {}) },
    );
    covered.delete(at);
  }
  return covered;
}
