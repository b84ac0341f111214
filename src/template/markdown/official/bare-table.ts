import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type ITableOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const allNone = { top: none, bottom: none, left: none, right: none };

/** A line of `width` points. */
export const rule = (width: number, color = '000000'): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: Math.round(width * 8),
  color,
});

export interface BareRow {
  /** Twips; absent: as high as the text. */
  height?: number;
  cells: { children: Paragraph[]; span?: number }[];
  top?: IBorderOptions;
  bottom?: IBorderOptions;
}

/**
 * A table that only places things: heights are exact, so that what stands below a blank element keeps its place in every
 * word processor. `widths` and `indent` in twips.
 */
export function bareTable(
  widths: number[],
  rows: BareRow[],
  options: Partial<ITableOptions> & { left?: number } = {},
): Table {
  const { left = 0, ...rest } = options;
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: left, type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: { ...allNone, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      ({ height, cells, top, bottom }) =>
        new TableRow({
          cantSplit: true,
          ...(height !== undefined && { height: { value: height, rule: HeightRule.EXACT } }),
          children: cells.map(({ children, span = 1 }, i) => {
            const from = cells.slice(0, i).reduce((sum, cell) => sum + (cell.span ?? 1), 0);
            return new TableCell({
              width: { size: widths.slice(from, from + span).reduce((a, b) => a + b, 0), type: WidthType.DXA },
              columnSpan: span,
              borders: { ...allNone, ...(top && { top }), ...(bottom && { bottom }) },
              children,
            });
          }),
        }),
    ),
    ...rest,
  });
}
