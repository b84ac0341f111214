import type { DiagnosticMaker } from '../../diagnostics/index.js';
import type { Entity } from '../../model/index.js';
import type { XlsxCell } from '../../office/index.js';
import * as say from '../checks/book/rows.js';
import { compact } from '../text/fold.js';
import { quotable } from '../text/mask.js';
import type { GridRow } from './grid.js';
import { fieldFinder } from './locate-header.js';
import type { Reports } from './reports.js';

const EXAMPLE = /^[([【<]?(示例|样例|例如|例:|填写示例|填表说明|填写说明|填报说明|说明:|注:|备注:)/;

const CLOSING =
  /^((合计|小计|总计|共计):?$|((填报|填表|制表|审核|经办|复核|单位)?(人|负责人|日期|单位)|制表|审核|签字|签名|盖章|联系电话)[:(])/;

/**
 * Leaves out rows that are no records (example or hint text, a header pasted in with the data, totals and signatures), and
 * says what is unusual about the rest: hidden rows, gaps between rows.
 */
export function remarkRows(entity: Entity, sheet: string, rows: GridRow[], reports: Reports): GridRow[] {
  const find = fieldFinder(entity.fields);
  const begins = new Map(entity.fields.map(({ key, name }) => [key, name[0]!]));
  /** The cell holds its own column's name; most cells do not even hold its first character. */
  const isHeader = (key: string, { text }: XlsxCell): boolean =>
    text.includes(begins.get(key)!) && find(text)?.key === key;
  const kept = rows.filter((row) => {
    let first: XlsxCell | undefined;
    for (const cell of row.cells.values()) if (!first || cell.col < first.col) first = cell;
    if (!first) return true;
    const skip = (kind: DiagnosticMaker, message: string): false => {
      reports.book(kind, { found: first.text, message }, { sheet, cell: first.ref, row: row.row });
      return false;
    };
    const text = compact(first.text);
    const shown = quotable(first.text.trim());
    if (EXAMPLE.test(text))
      return skip(say.exampleRowSkipped, `第 ${row.row} 行以“${shown}”开头，当作示例或说明，没有读。`);
    if (CLOSING.test(text)) return skip(say.closingRowSkipped, `第 ${row.row} 行是“${shown}”，没有当作数据读。`);
    let headers = 0;
    let seen = 0;
    for (const [key, cell] of row.cells) {
      seen += 1;
      if (isHeader(key, cell)) headers += 1;
      // A header shows in its first cells.
      else if (seen === 4 && headers === 0) break;
    }
    if (headers > 2 && headers > row.cells.size / 2)
      return skip(say.headerRepeated, `第 ${row.row} 行又是表头，没有当作数据读。`);
    return true;
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
