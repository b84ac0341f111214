import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readXlsx, type XlsxCell } from '../../src/office/index.js';
import { handMade, partsOf, withExceljs, workbook, zipOf } from './workbooks.js';

const sheetOf = (file: Uint8Array, index = 0) => {
  const { value, diagnostics } = readXlsx(file, 'a.xlsx');
  expect(diagnostics).toEqual([]);
  return value!.sheets[index]!;
};
const cellsOf = (parts: Parameters<typeof handMade>[0]): XlsxCell[] =>
  sheetOf(handMade(parts)).rows.flatMap(({ cells }) => cells);
const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('one cell', () => {
  const strings =
    '<si><t>普通</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r></si>' +
    '<si><t>东</t><rPh sb="0" eb="1"><t>ひがし</t></rPh><phoneticPr fontId="1"/></si><si><t/></si>';
  test.each<[string, string, Partial<XlsxCell> | undefined]>([
    ['shared string', '<c r="A1" t="s"><v>0</v></c>', { kind: 'text', text: '普通' }],
    ['rich text', '<c r="A1" t="s"><v>1</v></c>', { kind: 'text', text: '富 文本' }],
    ['phonetic runs left out', '<c r="A1" t="s"><v>2</v></c>', { text: '东' }],
    ['empty shared string', '<c r="A1" t="s"><v>3</v></c>', undefined],
    ['inline string', '<c r="A1" t="inlineStr"><is><t>a&lt;b&#x20BB7;&#10;c</t></is></c>', { text: 'a<b𠮷\nc' }],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', { text: 'a<b' }],
    [
      'escaped carriage return',
      '<c r="A1" t="inlineStr"><is><t>一_x000D_\n二_x005F_x000D_</t></is></c>',
      { text: '一\n二_x000D_' },
    ],
    ['raw CR LF', '<c r="A1" t="inlineStr"><is><t>一\r\n二</t></is></c>', { text: '一\n二' }],
    ['spaces are kept', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 　</t></is></c>', { text: ' 　' }],
    ['number', '<c r="A1"><v>1.50</v></c>', { kind: 'number', text: '1.5', number: 1.5 }],
    ['an ID typed as a number', '<c r="A1"><v>3.4999919900101E+17</v></c>', { text: '349999199001010000' }],
    [
      'noise of floating point',
      '<c r="A1"><v>0.30000000000000004</v></c>',
      { text: '0.3', number: 0.30000000000000004 },
    ],
    [
      'very large, very small',
      '<c r="A1"><v>1E+25</v></c><c r="B1"><v>1.5E-7</v></c>',
      { text: '10000000000000000905969664' },
    ],
    ['boolean', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', text: 'TRUE' }],
    ['error', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    ['ISO date', '<c r="A1" t="d"><v>2021-05-03T00:00:00</v></c>', { kind: 'date', text: '2021-05-03', number: 44319 }],
    ['formula with result', '<c r="A1"><f>1+1</f><v>2</v></c>', { text: '2', formula: { text: '1+1', cached: true } }],
    [
      'formula with text',
      '<c r="A1" t="str"><f>"a"</f><v>a</v></c>',
      { text: 'a', formula: { text: '"a"', cached: true } },
    ],
    [
      'formula with empty text',
      '<c r="A1" t="str"><f>""</f><v></v></c>',
      { text: '', formula: { text: '""', cached: true } },
    ],
    ['formula without result', '<c r="A1"><f>1+1</f></c>', { text: '', formula: { text: '1+1', cached: false } }],
    [
      'formula with empty result',
      '<c r="A1"><f>1+1</f><v/></c>',
      { text: '', formula: { text: '1+1', cached: false } },
    ],
    ['only a style', '<c r="A1" s="3"/>', undefined],
  ])('%s', (_, xml, expected) => {
    const [first] = cellsOf({ sheet: row(xml), strings });
    if (expected === undefined) expect(first).toBeUndefined();
    else expect(first).toMatchObject({ ref: 'A1', col: 1, ...expected });
  });

  test('shared formulas are spelled out', () => {
    const cells = cellsOf({
      sheet:
        '<sheetData><row r="2"><c r="C2"><f t="shared" ref="C2:C3" si="0">A2*$B$1+SUM(A$1:A2)&amp;"A2"&amp;\'表A2\'!A2</f><v>1</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
    });
    expect(cells[1]?.formula?.text).toBe('A3*$B$1+SUM(A$1:A3)&"A2"&\'表A2\'!A3');
  });
});

describe('dates by number format', () => {
  test.each<[string, number, string | undefined, string, XlsxCell['kind'], string]>([
    ['built-in', 14, undefined, '44319', 'date', '2021-05-03'],
    ['built-in of Chinese Excel', 31, undefined, '44319', 'date', '2021-05-03'],
    ['custom Chinese', 176, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@', '44319.75', 'date', '2021-05-03'],
    ['locale and month only', 176, '[$-804]m&quot;月&quot;', '44319', 'date', '2021-05-03'],
    ['weekday', 176, '[$-804]aaaa;@', '44319', 'date', '2021-05-03'],
    ['time only', 20, undefined, '0.5', 'number', '0.5'],
    ['elapsed minutes', 176, '[mm]:ss', '0.5', 'number', '0.5'],
    ['minutes and seconds', 176, 'mm:ss', '0.5', 'number', '0.5'],
    ['a word with d', 176, '0&quot; days&quot;', '5', 'number', '5'],
    ['colour', 176, '[Red]0.00', '5', 'number', '5'],
    ['LibreOffice’s General', 176, 'Standard', '5', 'number', '5'],
    ['1900-02-29 never was', 14, undefined, '60', 'number', '60'],
    ['before March 1900', 14, undefined, '59', 'date', '1900-02-28'],
    ['beyond 9999', 14, undefined, '99999999', 'number', '99999999'],
  ])('%s', (_, id, code, value, kind, text) => {
    const formats =
      code === undefined ? '' : `<numFmts count="1"><numFmt numFmtId="${id}" formatCode="${code}"/></numFmts>`;
    const styles = `${formats}<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
    expect(cellsOf({ sheet: row(`<c r="A1" s="1"><v>${value}</v></c>`), styles })[0]).toMatchObject({ kind, text });
  });

  test('the date system of 1904', () => {
    const inner = '<workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>';
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const [cell] = cellsOf({ sheet: row('<c r="A1" s="0"><v>42857</v></c>'), styles, workbook: inner });
    expect(cell).toMatchObject({ kind: 'date', text: '2021-05-03' });
  });
});

describe('the sheet around the cells', () => {
  test('missing addresses are counted on', () => {
    const cells = cellsOf({
      sheet:
        '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7"/><row><c><v>4</v></c></row></sheetData>',
    });
    expect(cells.map(({ ref }) => ref)).toEqual(['A1', 'D1', 'E1', 'A8']);
  });

  test('hidden rows are read and marked, rows without content left out', () => {
    const { rows } = sheetOf(
      handMade({
        sheet:
          '<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="false"><c r="A2"><v>1</v></c></row>' +
          '<row r="3"><c r="A3" s="1"/></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      }),
    );
    expect(rows.map(({ row: number, hidden }) => [number, hidden])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('prefixes, strict namespaces, attributes in quotes of either kind', () => {
    const parts = partsOf(handMade({ sheet: '' }));
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        );
    const file = zipOf({
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(text)])),
      'xl/worksheets/sheet1.xml':
        "\uFEFF<?xml version='1.0'?><!-- > --><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='2' ><x:c r = 'B2' t='inlineStr' note='a>b'><x:is><x:t>好</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>",
    });
    expect(sheetOf(file).rows).toEqual([
      { row: 2, hidden: false, cells: [{ ref: 'B2', col: 2, kind: 'text', text: '好' }] },
    ]);
  });

  test('sheets in tab order with their states, names of the whole workbook', () => {
    const inner =
      '<sheets><sheet name="一 &gt; 二" sheetId="3" state="hidden" r:id="rId1"/></sheets><definedNames>' +
      '<definedName name="cunbao_plan">表!$C$3</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0">表!$A$1</definedName></definedNames>';
    const { value } = readXlsx(handMade({ sheet: '<sheetData/>', workbook: inner }), 'a.xlsx');
    expect(value?.names).toEqual({ cunbao_plan: '表!$C$3' });
    expect(value?.sheets[0]).toMatchObject({ name: '一 > 二', state: 'hidden', rows: [], merges: [] });
  });
});

test('reads the same as exceljs from a file saved by LibreOffice', async () => {
  const file = new Uint8Array(readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url)));
  const sheet = sheetOf(file);
  const other = (await withExceljs(file)).getWorksheet('农户')!;
  for (const { row: number, cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.kind === 'text') expect([cell.ref, cell.text]).toEqual([cell.ref, other.getCell(cell.ref).text]);
    }
    expect(other.getRow(number).hidden).toBe(number === 4);
  }
  expect(sheet.rows.filter((r) => r.hidden).map((r) => r.row)).toEqual([4]);
  expect(sheet.merges).toEqual(['A8:C8']);
  expect(sheet.rows[1]?.cells[2]).toMatchObject({ kind: 'date', text: '2021-05-03' });
});

test('whole-column styles cost nothing', async () => {
  const file = await workbook((book) => {
    const sheet = book.addWorksheet('表');
    sheet.getColumn(1).numFmt = '@';
    for (let i = 1; i <= 2000; i++) sheet.getCell(`A${i}`).style = { numFmt: '@' };
    sheet.getCell('A3').value = '有';
  });
  expect(sheetOf(file).rows).toHaveLength(1);
});

test('a text missing from the table of strings is damage, not a blank cell', () => {
  const file = handMade({ sheet: row('<c r="A1" t="s"><v>7</v></c>'), strings: '<si><t>普通</t></si>' });
  const { value, diagnostics } = readXlsx(file, 'a.xlsx');
  expect(value).toBeUndefined();
  expect(diagnostics.map((d) => [d.code, d.message])).toEqual([['FILE-019', expect.stringContaining('A1')]]);
});
