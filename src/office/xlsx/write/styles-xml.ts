/** Index into `cellXfs` below. `…Quoted`: text that would look like a formula is marked as text for good. */
export const STYLE = {
  title: 1,
  unit: 2,
  asOf: 3,
  header: 4,
  left: 5,
  leftQuoted: 6,
  center: 7,
  centerQuoted: 8,
  number: 9,
  day: 10,
  note: 11,
  link: 12,
  headerInput: 13,
} as const;

const font = (name: string, size: number, bold = false, link = false): string =>
  `<font>${bold ? '<b/>' : ''}${link ? '<u/>' : ''}<sz val="${size}"/>${link ? '<color rgb="FF0563C1"/>' : ''}<name val="${name}"/><charset val="134"/></font>`;

const edge = (side: string): string => `<${side} style="thin"><color indexed="64"/></${side}>`;

const xf = (style: {
  font: number;
  border: number;
  fill?: number;
  format?: number;
  align: string;
  quoted?: boolean;
}): string =>
  `<xf numFmtId="${style.format ?? 0}" fontId="${style.font}" fillId="${style.fill ?? 0}" borderId="${style.border}" xfId="0"` +
  `${style.quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
  `<alignment ${style.align}/></xf>`;

const TEXT = 49;
const DAY = 164;
const left = 'horizontal="left" vertical="center" wrapText="1"';
const center = 'horizontal="center" vertical="center" wrapText="1"';

const cellXfs = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf({ font: 1, border: 0, align: 'horizontal="center" vertical="center"' }),
  xf({ font: 0, border: 0, align: 'horizontal="left" vertical="center"' }),
  xf({ font: 0, border: 0, align: 'horizontal="right" vertical="center"' }),
  xf({ font: 2, border: 1, fill: 2, align: center }),
  xf({ font: 0, border: 1, format: TEXT, align: left }),
  xf({ font: 0, border: 1, format: TEXT, align: left, quoted: true }),
  xf({ font: 0, border: 1, format: TEXT, align: center }),
  xf({ font: 0, border: 1, format: TEXT, align: center, quoted: true }),
  xf({ font: 0, border: 1, align: center }),
  xf({ font: 0, border: 1, format: DAY, align: center }),
  xf({ font: 0, border: 0, align: left }),
  xf({ font: 3, border: 1, format: TEXT, align: center }),
  xf({ font: 2, border: 1, fill: 3, align: center }),
];

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="4">${font('宋体', 10)}${font('宋体', 16, true)}${font('黑体', 10)}${font('宋体', 10, false, true)}</fonts>` +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF5"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cellXfs.length}">${cellXfs.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
