import { writeDocx } from '../../document/index.js';
import { writeTables } from '../../office/index.js';
import type { Item } from '../item.js';
import { RETENTION_WORDS } from '../settings.js';
import { type PrintedTable, tableDocument } from '../table-document.js';

const TITLE = '归档文件目录';

/** Columns of DA/T 22—2015 and 保管期限. */
const columns: readonly {
  name: string;
  width: number;
  align: 'left' | 'center';
  of(item: Item, index: number): string;
}[] = [
  { name: '序号', width: 6, align: 'center', of: (_, index) => String(index + 1) },
  { name: '档号', width: 28, align: 'left', of: ({ reference }) => reference },
  { name: '件号', width: 6, align: 'center', of: ({ number }) => String(number).padStart(4, '0') },
  { name: '文号', width: 10, align: 'left', of: () => '' },
  { name: '责任者', width: 22, align: 'left', of: ({ author }) => author },
  { name: '题名', width: 50, align: 'left', of: ({ title }) => title },
  { name: '日期', width: 10, align: 'center', of: ({ date }) => date.replaceAll('-', '') },
  { name: '密级', width: 6, align: 'center', of: ({ secrecy }) => secrecy },
  { name: '页数', width: 6, align: 'center', of: ({ pages }) => String(pages) },
  { name: '保管期限', width: 10, align: 'center', of: ({ retention }) => RETENTION_WORDS[retention] },
  { name: '备注', width: 24, align: 'left', of: ({ remark }) => remark },
];

/** In the workbook also where each file is, and its hash. */
const places = [
  { name: '文件', width: 60, align: 'left' as const, of: ({ file }: Item) => file },
  { name: '英文名文件', width: 50, align: 'left' as const, of: ({ ascii }: Item) => ascii },
  { name: 'SHA-256', width: 66, align: 'left' as const, of: ({ sha256 }: Item) => sha256 },
];

/** 归档文件目录 as workbook, Word file and tree for the PDF. `fonds` and `year` stand above the table. */
export function catalogueFiles(
  items: readonly Item[],
  { fonds, year, day }: { fonds: string; year: string; day: string },
): { xlsx: Uint8Array; docx: Uint8Array; document: ReturnType<typeof tableDocument> } {
  const unit = `全宗号：${fonds}　年度：${year}`;
  const total = `共 ${items.length} 件，${items.reduce((sum, { pages }) => sum + pages, 0)} 页。`;
  const all = [...columns, ...places];
  const printed: PrintedTable = {
    title: TITLE,
    about: `${unit}　归档日期：${day}`,
    columns,
    rows: items.map((item, index) => columns.map((column) => column.of(item, index))),
    notes: [total],
  };
  const document = tableDocument(TITLE, [printed]);
  const xlsx = writeTables([
    {
      sheet: '目录',
      title: TITLE,
      unit,
      asOf: `归档日期：${day}`,
      columns: all,
      rows: items.map((item, index) => all.map((column) => column.of(item, index))),
      empty: '没有文件。',
      notes: [total],
      filter: true,
    },
  ]);
  return { xlsx, docx: writeDocx(document), document };
}
