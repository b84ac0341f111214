import * as docx from 'docx';

const fonts = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
  hint: 'eastAsia',
});
const style = (
  id: string,
  name: string,
  font: string,
  size: number,
  extra: Partial<docx.IParagraphStyleOptions['paragraph']> = {},
) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font: fonts(font), size },
  paragraph: extra,
});
const para = (text: string, more: Partial<docx.IParagraphOptions> = {}) =>
  new docx.Paragraph({ ...more, children: [new docx.TextRun(text)] });
const cell = (text: string, more: Partial<docx.ITableCellOptions> = {}) =>
  new docx.TableCell({
    ...more,
    children: [para(text, { indent: { firstLine: 0, firstLineChars: 0 } as docx.IIndentAttributesProperties })],
  });
const pageNumber = (alignment: (typeof docx.AlignmentType)[keyof typeof docx.AlignmentType]) =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment,
        indent: { firstLine: 0, firstLineChars: 0 } as docx.IIndentAttributesProperties,
        children: [
          new docx.TextRun({ children: ['— '], font: fonts('宋体'), size: 28 }),
          new docx.SimpleField('PAGE', '1'),
          new docx.TextRun({ children: [' —'], font: fonts('宋体'), size: 28 }),
        ],
      }),
    ],
  });
const margin = { top: 2098, left: 1588, right: 1474, bottom: 1984, header: 851, footer: 1134 };

/** A report with Chinese heading styles, a table with merged cells, a landscape section and page numbers outside, made with npm `docx`. */
export function writtenByDocx(): Promise<Uint8Array> {
  const footers = { default: pageNumber('right'), even: pageNumber('left') };
  const document = new docx.Document({
    title: '自查报告',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fonts('仿宋'), size: 32 } } },
      paragraphStyles: [
        {
          id: 'Normal',
          name: 'Normal',
          run: { font: fonts('仿宋'), size: 32 },
          paragraph: {
            alignment: 'both',
            indent: { firstLine: 640, firstLineChars: 200 } as never,
            spacing: { line: 579, lineRule: 'exact' },
          },
        },
        style('Title', 'Title', '方正小标宋简体', 44, {
          alignment: 'center',
          indent: { firstLine: 0, firstLineChars: 0 } as never,
        }),
        style('H1', 'heading 1', '黑体', 32, { outlineLevel: 0 }),
        style('H2', 'heading 2', '楷体', 32, { outlineLevel: 1 }),
        style('正文首行', '表格文字', '宋体', 24, { indent: { firstLine: 480, firstLineChars: 200 } as never }),
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin },
          grid: { type: 'lines', linePitch: 579 },
        },
        footers,
        children: [
          para('王店村排查自查报告', { style: 'Title' }),
          para('古饶镇人民政府：', { indent: { firstLine: 0, firstLineChars: 0 } as never }),
          para('一、工作落实情况', { style: 'H1' }),
          para('（一）责任落实', { style: 'H2' }),
          new docx.Paragraph({
            children: [
              new docx.TextRun('经排查，全村共有'),
              new docx.TextRun({ text: '312', bold: true }),
              new docx.TextRun('户，其中“脱贫户”45户；喆、堃等生僻字照常。'),
            ],
          }),
          new docx.Table({
            columnWidths: [1500, 3000, 4344],
            layout: 'fixed',
            width: { size: 8844, type: 'dxa' },
            rows: [
              new docx.TableRow({
                tableHeader: true,
                cantSplit: true,
                children: [cell('类别', { shading: { fill: 'D9D9D9' } }), cell('问题'), cell('措施')],
              }),
              new docx.TableRow({
                children: [cell('住房', { rowSpan: 2, verticalAlign: 'center' }), cell('屋面渗漏'), cell('维修')],
              }),
              new docx.TableRow({ children: [cell('墙体开裂', { columnSpan: 2 })] }),
            ],
          }),
          para('二、存在问题', { style: 'H1' }),
          para('无。', { style: '正文首行' }),
        ],
      },
      {
        properties: {
          page: { size: { width: 11906, height: 16838, orientation: 'landscape' }, margin },
          grid: { type: 'lines', linePitch: 579 },
        },
        footers,
        children: [para('附件'), para('横向页面的台账。')],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}
