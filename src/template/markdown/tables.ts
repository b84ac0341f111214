import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Profile } from '../profile.js';
import { cellParagraph } from './paragraphs.js';
import type { TableBlock } from './table.js';

/** Shares of `width` as whole twips that add up to it. */
function columnWidths(shares: number[], width: number): number[] {
  const total = shares.reduce((a, b) => a + b, 0);
  const edges = shares.map((_, i) => Math.round((shares.slice(0, i + 1).reduce((a, b) => a + b, 0) / total) * width));
  return edges.map((edge, i) => edge - (edges[i - 1] ?? 0));
}

/** A table over the whole text width; the header row is repeated on each page, rows are not split. */
export function buildTable(block: TableBlock, width: number, profile: Profile): Table {
  const widths = columnWidths(block.shares, width);
  const line = { style: BorderStyle.SINGLE, size: Math.round(profile.table.border.value * 8), color: '000000' };
  const cells = (texts: string[], head: boolean): TableCell[] =>
    texts.map(
      (text, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [cellParagraph(text, head, block.aligns[i]!, profile)],
        }),
    );
  const blank = widths.map(() => '');
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 60, right: 60 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(block.header, true) }),
      ...block.rows.map((row) =>
        row.kind === 'tags'
          ? new TableRow({ children: cells([row.text, ...blank.slice(1)], false) })
          : new TableRow({ cantSplit: true, children: cells(row.cells, false) }),
      ),
    ],
  });
}
