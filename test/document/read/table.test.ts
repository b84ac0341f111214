import { expect, test } from 'vitest';
import type { Table } from '../../../src/document/tree.js';
import { fangsong, outline, p, read, tbl, tc, tr } from '../outline.js';

const table = (xml: string, parts = {}) => read(xml, parts).blocks[0] as Table;
const grid =
  '<w:tblBorders><w:top w:val="single" w:sz="8"/><w:left w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/><w:right w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="4" w:color="FF0000"/><w:insideV w:val="nil"/></w:tblBorders>';

test('spans: columns, rows, both; covered text is said', () => {
  const xml = tbl(
    '',
    [1000, 1000, 1000],
    tr('类别', tc('内容', '<w:gridSpan w:val="2"/>')),
    tr(tc('住房', '<w:vMerge w:val="restart"/>'), 'A', 'B'),
    tr(tc('', '<w:vMerge/>'), tc('C', '<w:gridSpan w:val="2"/>')),
    tr(tc('压着', '<w:vMerge/>'), 'D', 'E'),
    tr('饮水', 'F', 'G'),
  );
  const { blocks, diagnostics } = read(xml);
  expect(outline(blocks)).toEqual([
    '| 类别 | 内容←2 |',
    '| 住房↑3 | A | B |',
    '| C←2 |',
    '| D | E |',
    '| 饮水 | F | G |',
  ]);
  expect(diagnostics).toMatchObject([{ code: 'DOC-061', found: '压着' }]);
});

test('a vertical merge that continues nothing is a cell of its own; rows short of the grid are filled', () => {
  const xml = tbl(
    '',
    [1000, 1000],
    tr(tc('甲', '<w:vMerge/>'), '乙'),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}</w:tr>`,
  );
  expect(outline([table(xml)])).toEqual(['| 甲 | 乙 |', '|  | 丙 |']);
});

test('rows and cells in content controls, nested tables, deleted rows', () => {
  const nested = tbl('', [500], tr('里'));
  const { blocks, diagnostics } = read(
    tbl(
      '',
      [1000, 1000],
      `<w:sdt><w:sdtContent>${tr('甲', '乙')}</w:sdtContent></w:sdt>`,
      `<w:tr><w:sdt><w:sdtContent>${tc('丙')}</w:sdtContent></w:sdt>${tc(nested + p(''))}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${tc('丁')}${tc('戊')}</w:tr>`,
    ),
  );
  expect(outline(blocks)).toEqual(['| 甲 | 乙 |', '| 丙 | 里/ |']);
  expect(diagnostics).toMatchObject([{ code: 'DOC-021', found: '丁 戊' }]);
});

test('row and cell formatting', () => {
  const xml = tbl(
    '<w:jc w:val="center"/><w:tblInd w:w="100"/><w:tblCellMar><w:left w:w="40"/><w:top w:w="20"/></w:tblCellMar>',
    [1000],
    `<w:tr><w:trPr><w:tblHeader/><w:cantSplit/><w:trHeight w:val="400"/></w:trPr>${tc('甲', '<w:shd w:val="clear" w:fill="d9d9d9"/><w:vAlign w:val="center"/>')}</w:tr>`,
    `<w:tr><w:trPr><w:tblHeader w:val="off"/></w:trPr>${tc('乙', '<w:shd w:val="clear" w:fill="auto"/>')}</w:tr>`,
  );
  expect(table(xml)).toMatchObject({
    align: 'center',
    indent: 3,
    columns: [50],
    cellMargin: { top: 1, right: 5.4, bottom: 0, left: 2 },
    rows: [
      { header: true, cantSplit: true, minHeight: 20, cells: [{ fill: 'D9D9D9', verticalAlign: 'center' }] },
      { header: false, cantSplit: false, cells: [{ verticalAlign: 'top' }] },
    ],
  });
  expect(table(xml).rows[1]?.cells[0]?.fill).toBeUndefined();
});

test('borders: outer and inner lines of the table, the cell’s own win', () => {
  const t = table(
    tbl(
      grid,
      [1000, 1000],
      tr('甲', '乙'),
      tr(tc('丙', '<w:tcBorders><w:right w:val="double" w:sz="6"/><w:bottom w:val="nil"/></w:tcBorders>'), '丁'),
    ),
  );
  const [a, , c] = t.rows.flatMap((row) => row.cells);
  expect(a?.borders).toEqual({ top: { width: 1 }, left: { width: 1 }, bottom: { width: 0.5, color: 'FF0000' } });
  expect(c?.borders).toEqual({ top: { width: 0.5, color: 'FF0000' }, left: { width: 1 }, right: { width: 0.75 } });
});

test('table style: borders, first row, its own base', () => {
  const styles = `${fangsong}<w:style w:type="table" w:styleId="base"><w:name w:val="b"/><w:tblPr>${grid}</w:tblPr></w:style><w:style w:type="table" w:styleId="T"><w:name w:val="t"/><w:basedOn w:val="base"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>`;
  const t = table(tbl('<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>', [1000], tr('甲'), tr('乙')), { styles });
  expect(t.rows[0]?.cells[0]).toMatchObject({
    fill: 'EEEEEE',
    borders: { top: { width: 1 } },
    blocks: [{ inlines: [{ bold: true }] }],
  });
  expect(t.rows[1]?.cells[0]?.blocks).toEqual([
    expect.objectContaining({ inlines: [{ kind: 'run', text: '乙', font: 'fangsong', size: 16 }] }),
  ]);
});

test.each<[string, string, string, number[]]>([
  ['the grid', '', '', [50, 150]],
  ['the cells, where the grid is a dummy', '', '<w:tcW w:w="4000" w:type="dxa"/>', [200, 200]],
  ['the table width, where cells say nothing', '<w:tblW w:w="8000" w:type="dxa"/>', '', [100, 300]],
  ['a share of the text width', '<w:tblW w:w="5000" w:type="pct"/>', '', [100, 300]],
  ['a share written with %', '<w:tblW w:w="50%" w:type="pct"/>', '', [50, 150]],
])('column widths from %s', (_, tblPr, tcPr, columns) => {
  const xml = tbl(tblPr, [1000, 3000], tr(tc('甲', tcPr), tc('乙', tcPr)));
  const sect =
    '<w:sectPr><w:pgSz w:w="10000" w:h="16000"/><w:pgMar w:left="1000" w:right="1000" w:top="0" w:bottom="0"/></w:sectPr>';
  expect(table(xml + sect).columns).toEqual(columns);
});

test('columns that no cell of its own declares are taken from the grid', () => {
  const wide = '<w:tcW w:w="2000" w:type="dxa"/>';
  const xml = tbl('', [], tr(tc('甲', '<w:gridSpan w:val="2"/>'), tc('乙', wide)));
  expect(table(xml).columns).toEqual([60, 60, 100]);
});

test('where something is in a table', () => {
  const { diagnostics } = read(
    tbl(
      '',
      [1000, 1000, 1000],
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), '乙', '丙'),
      tr(tc('', '<w:vMerge/>'), tc(p('暗', '', '<w:vanish/>')), '丁'),
    ),
  );
  expect(diagnostics[0]?.place).toMatchObject({ table: '表1 第2行第2列' });
});

test('table style: last row, bands of two rows, banded columns', () => {
  const part = (type: string, fill: string) =>
    `<w:tblStylePr w:type="${type}"><w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr></w:tblStylePr>`;
  const styles = `${fangsong}<w:style w:type="table" w:styleId="T"><w:name w:val="t"/><w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>${part('band2Vert', 'CCCCCC')}${part('band1Horz', '111111')}${part('lastRow', '999999')}</w:style>`;
  const rows = ['甲', '乙', '丙', '丁', '戊'].map((text) => tr(text, text));
  const t = table(tbl('<w:tblStyle w:val="T"/><w:tblLook w:val="0040"/>', [1000, 1000], ...rows), { styles });
  expect(t.rows.map((row) => row.cells.map((c) => c.fill))).toEqual([
    ['111111', '111111'],
    ['111111', '111111'],
    [undefined, 'CCCCCC'],
    [undefined, 'CCCCCC'],
    ['999999', '999999'],
  ]);
});

test.each([
  ['tbRl', 'clockwise', 0],
  ['btLr', 'counterclockwise', 0],
  ['lr', 'counterclockwise', 0],
  ['tbRlV', 'vertical', 0],
  ['tbLrV', 'vertical', 1],
  ['lrTb', undefined, 0],
  ['lrTbV', undefined, 1],
])('text direction %s in a cell is %s', (name, direction, said) => {
  const { blocks, diagnostics } = read(tbl('', [900], tr(tc('甲', `<w:textDirection w:val="${name}"/>`))));
  expect((blocks[0] as Table).rows[0]!.cells[0]!.direction).toBe(direction);
  expect(diagnostics).toHaveLength(said);
});

test('exact rows, margins of one cell, characters below each other', () => {
  const exact = '<w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>';
  const own = '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar>';
  const t = table(
    tbl('', [1000, 1000], `<w:tr>${exact}${tc('甲', own)}${tc('乙', '<w:textDirection w:val="tbRlV"/>')}</w:tr>`),
  );
  expect(t.rows[0]).toMatchObject({
    minHeight: 20,
    exact: true,
    cells: [{ margin: { top: 0, right: 5.4, bottom: 0, left: 0 } }, { direction: 'vertical' }],
  });
});

test.each([
  ['', -5.4],
  ['14', -5.4],
  ['15', undefined],
])('the text of a table stands at the margin before Word 2013, its line since then (mode %s)', (mode, indent) => {
  const setting = `<w:compatSetting w:name="compatibilityMode" w:val="${mode}"/>`;
  const settings = `<w:compat>${mode && setting}</w:compat>`;
  const nested = tbl('', [500], tr('里'));
  const { document } = read(tbl('', [1000], `<w:tr>${tc(nested + p(''))}</w:tr>`), { settings });
  const outer = document.sections[0]!.blocks[0] as Table;
  expect(outer.indent).toBe(indent);
  expect((outer.rows[0]!.cells[0]!.blocks[0] as Table).indent).toBeUndefined();
});

test('the table style says that the first row is repeated', () => {
  const styles =
    '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:trPr><w:tblHeader/></w:trPr></w:tblStylePr></w:style>';
  const xml = tbl('<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>', [1000], tr('甲'), tr('乙'));
  const [read1] = read(xml, { styles }).document.sections[0]!.blocks as Table[];
  expect(read1!.rows.map(({ header }) => header)).toEqual([true, false]);
});
