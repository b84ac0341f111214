import { type Diagnostic, groupOf, maskNumbers, SEVERITY_WORDS, type Severity } from '../../diagnostics/index.js';
import { type Table, type TableCell, type TableColumn, writeTables } from '../../office/index.js';
import { type CheckRecord, recordSheet } from './record.js';

/** Of one message, this many cells are named in its line; the other sheet has them all. */
const NAMED = 60;
/** Below the limit of Excel's rows, and what a clerk can still open. */
const MOST_ROWS = 100_000;
const ORDER: readonly Severity[] = ['error', 'warning', 'suspected', 'info'];

export interface ErrorReportInput {
  /** Name of the workbook, without folders: the links lead to it in the same folder. */
  file: string;
  village: string;
  /** 数据截止日期, YYYY-MM-DD; absent when the workbook could not be read. */
  asOf?: string;
  diagnostics: readonly Diagnostic[];
  record: CheckRecord;
}

const column = (name: string, width: number, align: 'left' | 'center' = 'center'): TableColumn => ({
  name,
  width,
  align,
});
const GROUPED = [
  column('序号', 5),
  column('类别', 10),
  column('程度', 6),
  column('编号', 11),
  column('问题', 46, 'left'),
  column('处数', 6),
  column('在哪里', 34, 'left'),
  column('怎么改', 34, 'left'),
  column('已改', 6),
];
const CELLS = [
  column('序号', 6),
  column('类别', 10),
  column('程度', 6),
  column('编号', 11),
  column('工作表', 12),
  column('单元格', 9),
  column('栏目', 15, 'left'),
  column('对象', 22),
  column('填的是', 18, 'left'),
  column('问题', 46, 'left'),
  column('已改', 6),
];

/**
 * 错误清单.xlsx for the clerk: 按问题归并 (a line for each distinct message), 逐格明细 (every cell, with a link into the
 * workbook beside it), and the record of this check on a sheet that is not shown. Infos are left out. The same input gives
 * the same bytes.
 */
export function writeErrorReport({ file, village, asOf, diagnostics, record }: ErrorReportInput): Uint8Array {
  const weight = ({ severity }: Diagnostic): number => ORDER.indexOf(severity);
  const all = diagnostics.filter(({ severity }) => severity !== 'info').sort((a, b) => weight(a) - weight(b));
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const head = {
    unit: `工作簿：${maskNumbers(file)}`,
    asOf: `${asOf ? `数据截止日期：${asOf}　` : ''}错误 ${errors} 个，提醒和疑似 ${all.length - errors} 个`,
    empty: '没有错误，也没有提醒。',
    filter: true,
  };
  const cells = all.slice(0, MOST_ROWS);
  const cut = all.length > cells.length ? [`共 ${all.length} 处，这里只列前 ${MOST_ROWS} 处；改好后再查一次。`] : [];
  const tables: Table[] = [
    {
      ...head,
      sheet: '按问题归并',
      title: `${village}工作簿错误清单（按问题归并）`,
      columns: GROUPED,
      rows: groupsOf(all).map((group, index) => [index + 1, ...groupedLine(group)]),
      notes: ['注：错误要改正，否则不出正式稿；提醒要核对；疑似的可能没有错，核对后不用改的就不改。'],
    },
    {
      ...head,
      sheet: '逐格明细',
      title: `${village}工作簿错误清单（逐格明细）`,
      columns: CELLS,
      rows: cells.map((diagnostic, index) => [index + 1, ...cellLine(diagnostic)]),
      notes: ['注：点“单元格”可以打开同一文件夹里的工作簿。', ...cut],
      // The name of a file that names a person is not repeated; then there are no links.
      ...(maskNumbers(file) === file && { linkedFile: file }),
    },
    recordSheet(record),
  ];
  return writeTables(tables);
}

/** Equal messages of one column; those that differ only by what was typed stay apart. */
function groupsOf(all: readonly Diagnostic[]): Diagnostic[][] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of all) {
    const { code, severity, message, place } = diagnostic;
    const where = place?.kind === 'cell' ? [place.sheet, place.header] : [];
    const key = [severity, code, message, ...where].join('\u0000');
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  return [...groups.values()];
}

function groupedLine(group: readonly Diagnostic[]): TableCell[] {
  const { code, severity, message, place, fix } = group[0]!;
  const cell = place?.kind === 'cell' ? place : undefined;
  const at = [...new Set(group.map(shortPlace))].filter((text) => text !== '');
  const sheet = cell?.sheet
    ? `${cell.sheet}${cell.header ? `（${cell.header}）` : ''}`
    : maskNumbers(place?.file ?? '');
  const named = at.length > 0 ? `：${at.slice(0, NAMED).join('、')}${at.length > NAMED ? ' 等' : ''}` : '';
  const steps = fix.length > 1 ? fix.map((step, i) => `${i + 1}. ${step}`).join('\n') : fix.join('');
  return [groupOf(code), SEVERITY_WORDS[severity], code, message, group.length, `${sheet}${named}`, steps, undefined];
}

function cellLine(diagnostic: Diagnostic): TableCell[] {
  const { code, severity, message, place, found } = diagnostic;
  const about: TableCell[] = [groupOf(code), SEVERITY_WORDS[severity], code];
  if (place?.kind !== 'cell') return [...about, undefined, undefined, undefined, undefined, found, message, undefined];
  const { sheet, cell, row, header, record } = place;
  const target = cell ?? (row ? `A${row}` : sheet ? 'A1' : undefined);
  const link: TableCell =
    sheet && target
      ? { text: shortPlace(diagnostic) || target, link: `'${sheet.replaceAll("'", "''")}'!${target}` }
      : undefined;
  return [...about, sheet, link, header, record, found, message, undefined];
}

const shortPlace = ({ place }: Diagnostic): string =>
  place?.kind === 'cell' ? (place.cell ?? (place.row ? `第 ${place.row} 行` : '')) : '';
