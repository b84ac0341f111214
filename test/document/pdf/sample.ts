import type {
  Block,
  Document,
  FontRole,
  Heading,
  PageSetup,
  Paragraph,
  ParagraphFormat,
  Run,
  Section,
  Table,
  TableCell,
} from '../../../src/document/tree.js';

const run = (text: string, font: FontRole = 'fangsong', size = 16, more: Partial<Run> = {}): Run => ({
  kind: 'run',
  text,
  font,
  size,
  ...more,
});

export const format = (more: Partial<ParagraphFormat> = {}): ParagraphFormat => ({
  align: 'justify',
  indent: { left: 0, right: 0, firstLine: 32 },
  space: { before: 0, after: 0 },
  line: { rule: 'exact', value: 28.95 },
  ...more,
});

const flush = { left: 0, right: 0, firstLine: 0 };

export const paragraph = (text: string, more: Partial<ParagraphFormat> = {}, look: Partial<Run> = {}): Paragraph => ({
  kind: 'paragraph',
  format: format(more),
  inlines: [run(text, 'fangsong', 16, look)],
});

export const title = (text: string): Heading => ({
  kind: 'heading',
  level: 0,
  format: format({ align: 'center', indent: flush }),
  inlines: [run(text, 'xiaobiaosong', 22)],
});

export const heading = (level: 1 | 2 | 3 | 4, text: string): Heading => ({
  kind: 'heading',
  level,
  format: format({ align: 'left' }),
  inlines: [
    run(text, level === 1 ? 'heiti' : level === 2 ? 'kaiti' : 'fangsong', 16, level === 3 ? { bold: true } : {}),
  ],
});

const border = { width: 0.5 };
export const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  blocks: [
    {
      kind: 'paragraph',
      format: format({ align: 'center', indent: flush, line: { rule: 'exact', value: 16 } }),
      inlines: [run(text, 'fangsong', 10.5)],
    },
  ],
  colSpan: 1,
  rowSpan: 1,
  verticalAlign: 'center',
  borders: { top: border, right: border, bottom: border, left: border },
  ...more,
});

export const table = (columns: number[], rows: Table['rows']): Table => ({
  kind: 'table',
  columns,
  align: 'center',
  cellMargin: { top: 2, right: 4, bottom: 2, left: 4 },
  rows,
});

export const row = (cells: TableCell[], more: Partial<Table['rows'][number]> = {}) => ({
  cells,
  header: false,
  cantSplit: true,
  ...more,
});

export const portrait: PageSetup = {
  width: 595.3,
  height: 841.9,
  orientation: 'portrait',
  margin: { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 },
  headerDistance: 42.5,
  footerDistance: 70,
};

export const landscape: PageSetup = {
  ...portrait,
  width: 841.9,
  height: 595.3,
  orientation: 'landscape',
  margin: { top: 79.4, right: 104.9, bottom: 73.7, left: 99.2 },
};

const pageNumber = (align: 'left' | 'right'): Block => ({
  kind: 'paragraph',
  format: format({
    align,
    indent: { left: align === 'left' ? 14 : 0, right: align === 'right' ? 14 : 0, firstLine: 0 },
    line: { rule: 'multiple', value: 1 },
  }),
  inlines: [
    run('— ', 'songti', 14),
    { kind: 'field', field: 'page', font: 'songti', size: 14 },
    run(' —', 'songti', 14),
  ],
});

export const section = (blocks: Block[], page: PageSetup = portrait): Section => ({
  page,
  blocks,
  footer: { default: [pageNumber('right')], even: [pageNumber('left')] },
});

export const documentOf = (...sections: Section[]): Document => ({ sections, title: '样张' });

const body =
  '按照镇党委、镇政府统一部署，王店村于2021年10月8日至10月28日组织村“两委”干部、驻村工作队、网格员共23人，对全村6个村民组412户1638人逐户开展了防止返贫致贫排查，共入户核查128户、走访座谈36场次，发现问题17个，已整改12个，正在整改5个，排查工作基本完成。';

const rareNames = '村民𬭎喆、堃玥、䶮昇、赵𠮷祥、买买提·艾力（身份证尾号X）参加了座谈。☑是☐否☒不详';

/** A short report: title, recipient, four levels of headings, a table over several pages, an attachment in landscape. */
export function sampleReport(): Document {
  const areas = ['责任落实方面', '政策落实方面', '工作落实方面', '成效巩固方面'].flatMap((area, i) => [
    heading(2, `（${'一二三四'[i]}）${area}`),
    paragraph(body),
    heading(3, '1.主要做法'),
    paragraph(rareNames),
    heading(4, '（1）存在问题'),
    paragraph(body.slice(0, 40 + i * 23)),
  ]);
  const head = (text: string) => cell(text, { fill: 'E7E6E6' });
  const ledger = table(
    [30, 60, 150, 90, 60, 52],
    [
      row(['序号', '户主', '问题描述', '整改措施', '责任人', '期限'].map(head), { header: true }),
      ...Array.from({ length: 60 }, (_, i) =>
        row([
          ...(i % 6 === 0 ? [cell(`第${i / 6 + 1}组`, { rowSpan: 6 })] : []),
          cell(['赵𠮷祥', '买买提·艾力', '钱䶮'][i % 3]!),
          cell('住房屋面渗漏，雨季有安全隐患，尚未鉴定。'.slice(0, 8 + (i % 13))),
          cell('联系住建部门鉴定后修缮'),
          cell('孙堃'),
          cell('12月31日'),
        ]),
      ),
    ],
  );
  const wide = table(
    [40, 80, 120, 120, 120, 80, 77],
    [
      row([cell('村情况统计', { colSpan: 7 })], { header: true }),
      ...Array.from({ length: 40 }, (_, i) => row(Array.from({ length: 7 }, (_, c) => cell(`${i + 1}-${c + 1}`)))),
    ],
  );
  return documentOf(
    section([
      title('古饶镇王店村关于防止返贫致贫集中排查工作情况的自查报告'),
      paragraph('', {}),
      { ...paragraph('古饶镇人民政府：'), format: format({ indent: flush }) },
      paragraph(body),
      heading(1, '一、排查工作开展情况'),
      ...areas,
      heading(1, '二、存在的问题及整改情况'),
      paragraph(body + body + body),
      { ...paragraph('附件：1.问题台账'), format: format({ space: { before: 28.95, after: 0 } }) },
      {
        ...paragraph('王店村村民委员会'),
        format: format({ align: 'right', indent: { left: 0, right: 64, firstLine: 0 } }),
      },
      {
        ...paragraph('2021年10月30日'),
        format: format({ align: 'right', indent: { left: 0, right: 64, firstLine: 0 } }),
      },
      ledger,
    ]),
    section([title('王店村基本情况'), wide], landscape),
    section([paragraph('附件2'), paragraph(body)]),
  );
}
