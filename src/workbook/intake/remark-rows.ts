import * as say from '../checks/book/rows.js';
import { compact } from '../text/fold.js';
import { quotable } from '../text/mask.js';
import type { GridRow } from './grid.js';
import type { Reports } from './reports.js';

const EXAMPLE = /^[([【<]?(示例|样例|例如|例:|填写示例|填表说明|填写说明|填报说明|说明:|注:|备注:)/;

/** Leaves out rows of example or hint text, and says what is unusual about the rest: hidden rows, gaps between rows. */
export function remarkRows(sheet: string, rows: GridRow[], reports: Reports): GridRow[] {
  const kept = rows.filter((row) => {
    const first = [...row.cells.values()].sort((a, b) => a.col - b.col)[0];
    if (!first || !EXAMPLE.test(compact(first.text))) return true;
    const message = `第 ${row.row} 行以“${quotable(first.text.trim())}”开头，当作示例或说明，没有读。`;
    reports.book(say.exampleRowSkipped, { found: first.text, message }, { sheet, cell: first.ref, row: row.row });
    return false;
  });
  const hidden = kept.filter((row) => row.hidden);
  if (hidden.length > 0) {
    const message = `有 ${hidden.length} 行被筛选或隐藏（第 ${hidden[0]!.row} 行${hidden.length > 1 ? '等' : ''}），已照样读取。`;
    reports.book(say.hiddenRowsRead, { message }, { sheet, row: hidden[0]!.row });
  }
  const gap = kept.findIndex((row, i) => i > 0 && row.row > kept[i - 1]!.row + 1);
  if (gap > 0) {
    const [above, below] = [kept[gap - 1]!.row, kept[gap]!.row];
    const message = `第 ${above} 行和第 ${below} 行之间有空行，下面的 ${kept.length - gap} 行已照样读取。`;
    reports.book(say.gapInRows, { message }, { sheet, row: below });
  }
  return kept;
}
