import type { Borders, Fill, Style } from 'exceljs';
import type { Field } from '../../model/index.js';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const thin: Partial<Borders> = Object.fromEntries(
  ['top', 'left', 'bottom', 'right'].map((side) => [side, { style: 'thin', color: { argb: 'FFB0B0B0' } }]),
);
const font = { name: '宋体', size: 11 };

/** Looks of the workbook. Every style is locked unless it says otherwise. */
export const STYLES = {
  title: { font: { ...font, size: 16, bold: true }, alignment: { vertical: 'middle' } },
  hint: { font: { ...font, bold: true, color: { argb: 'FF606060' } }, alignment: { vertical: 'middle' } },
  marker: { font: { ...font, bold: true, color: { argb: 'FFC00000' } }, alignment: { vertical: 'middle' } },
  group: {
    font: { ...font, bold: true },
    fill: solid('FFDCE6F1'),
    border: thin,
    alignment: { vertical: 'middle', horizontal: 'center' },
  },
  header: {
    font: { ...font, bold: true },
    fill: solid('FFEAF1DD'),
    border: thin,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  /** Header of a field that must not stay blank. */
  requiredHeader: {
    font: { ...font, bold: true },
    fill: solid('FFFCD5B4'),
    border: thin,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  label: { font: { ...font, bold: true }, fill: solid('FFF2F2F2'), border: thin, alignment: { vertical: 'middle' } },
  fixed: { font, border: thin, alignment: { vertical: 'middle', wrapText: true } },
  text: { font, alignment: { vertical: 'top', wrapText: true } },
} satisfies Record<string, Partial<Style>>;

/**
 * `@` keeps long numbers, and `2021-06`, from being turned into something else: also in choices and free text, where somebody
 * may type `5.10` or `007`.
 */
const FORMATS: Record<Field['type'], string> = {
  text: '@',
  id: '@',
  enum: '@',
  enums: '@',
  bool3: '@',
  month: '@',
  integer: '0',
  decimal: '0.##',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
};

/** Look of the cells of a field: open for input, except what cunbao assigns. */
export const fieldStyle = (field: Field, bordered = false): Partial<Style> => ({
  font: field.assigned ? { ...font, color: { argb: 'FF606060' } } : font,
  numFmt: FORMATS[field.type],
  alignment: { vertical: 'middle', wrapText: field.type === 'text' && field.width >= 30 },
  protection: { locked: field.assigned === true },
  ...(field.assigned && { fill: solid('FFF2F2F2') }),
  ...(bordered && { border: thin }),
});

/** Style of the only input on the cover. */
export const coverInput: Partial<Style> = {
  font,
  numFmt: 'yyyy-mm-dd',
  border: thin,
  fill: solid('FFFFFFCC'),
  alignment: { vertical: 'middle', horizontal: 'left' },
  protection: { locked: false },
};
