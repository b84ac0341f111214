import ExcelJS from 'exceljs';

/**
 * The town's totals counted straight from the raw sheets by a program that shares nothing with src/: exceljs opens each workbook,
 * rows are told by their headers, everything is counted anew.
 */
export interface RawCount {
  households: number;
  persons: number;
  visited: number;
  visitedPersons: number;
  findings: number;
  mended: number;
  closed: number;
  overdue: number;
  byCategory: Record<string, number>;
  byUnit: Record<string, number>;
  monitored: Record<string, number>;
}

type Row = Record<string, string>;

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

const shown = (value: ExcelJS.CellValue): string =>
  value === null || value === undefined
    ? ''
    : value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'object' && 'richText' in value
        ? value.richText.map(({ text }) => text).join('')
        : String(value);

/** Rows of a sheet by header; the header row is the first that has `first` in column A. A note is one cell over all columns: no row. */
function rowsOf(book: ExcelJS.Workbook, name: string, first: string): Row[] {
  const sheet = book.getWorksheet(name);
  const rows: Row[] = [];
  let head: string[] | undefined;
  sheet?.eachRow((row) => {
    const cells = Array.from({ length: sheet.columnCount }, (_, at) => shown(row.getCell(at + 1).value));
    if (head) {
      if (new Set(cells).size > 1) rows.push(Object.fromEntries(head.map((key, at) => [key, cells[at]!])));
    } else if (cells[0] === first) head = cells;
  });
  if (sheet && !head) throw new Error(`${name}: no header ${first}`);
  return rows;
}

const MENDED = ['已整改待复核', '已销号'];
/** Persons who belong to the village; a blank counts (FACTS 7.3). */
const BELONG = ['', '在册', '嫁入', '新生儿', '其他转入'];

export async function countVillage(bytes: Uint8Array, asOf: string): Promise<RawCount> {
  const book = await open(bytes);
  const households = rowsOf(book, '农户', '户编号');
  const members = rowsOf(book, '家庭成员', '人编号').filter((m) => BELONG.includes(m.人员状态!));
  const seen = new Set(
    households.filter((h) => h.入户结果 === '已入户' || h.入户结果 === '电话核实').map((h) => h.户编号),
  );
  const findings = rowsOf(book, '问题台账', '问题编号').filter((f) => f.状态 !== '作废' && f.核实结果 !== '不属实');
  return {
    households: households.length,
    persons: members.length,
    visited: seen.size,
    visitedPersons: members.filter((m) => seen.has(m.户编号)).length,
    findings: findings.length,
    mended: findings.filter((f) => MENDED.includes(f.状态!)).length,
    closed: findings.filter((f) => f.状态 === '已销号').length,
    overdue: findings.filter(
      (f) => f.整改时限 !== '' && f.整改时限! < asOf && !MENDED.includes(f.状态!) && f.状态 !== '长期坚持',
    ).length,
    byCategory: tally(findings.map((f) => f.问题分类!.replace(/^C\d+ /, ''))),
    byUnit: tally(findings.map((f) => f.责任单位 || '责任单位未定')),
    monitored: tally(households.map((h) => h.监测对象类别!).filter((kind) => kind !== '' && kind !== '非监测对象')),
  };
}

/** Findings in a town's or a department's own ledger. */
export async function countOwn(bytes: Uint8Array): Promise<number> {
  return rowsOf(await open(bytes), '问题台账', '问题编号').filter((f) => f.状态 !== '作废' && f.核实结果 !== '不属实')
    .length;
}

/** A sheet of 镇汇总表.xlsx whose name begins so, as rows by header. */
export async function tableRows(bytes: Uint8Array, name: string, first: string): Promise<Row[]> {
  const book = await open(bytes);
  const sheet = book.worksheets.find((one) => one.name.startsWith(name));
  if (!sheet) throw new Error(`no sheet ${name}`);
  return rowsOf(book, sheet.name, first);
}

/** All that can be read in a workbook, comments and sheet names too. */
export async function allText(bytes: Uint8Array): Promise<string> {
  const texts: string[] = [];
  for (const sheet of (await open(bytes)).worksheets) {
    texts.push(sheet.name);
    sheet.eachRow((row) => row.eachCell((cell) => void texts.push(shown(cell.value))));
  }
  return texts.join('\n');
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
