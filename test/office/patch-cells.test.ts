import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellPatch, parseAddress, patchXlsx, readXlsx, stripForbidden } from '../../src/office/index.js';
import { handMade, partsOf, withExceljs, workbook, zipOf } from './workbooks.js';

type Set = Omit<CellPatch, 'sheet'>;
const apply = (file: Uint8Array, ...setCells: Set[]): Uint8Array => {
  const { value, diagnostics } = patchXlsx(file, 'a.xlsx', { setCells: setCells.map((c) => ({ sheet: '表', ...c })) });
  expect(diagnostics).toEqual([]);
  return value!;
};
const sheetXml = (file: Uint8Array): string =>
  /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(partsOf(file)['xl/worksheets/sheet1.xml']!)![1]!;
const text = (ref: string, value: string | null, styleFrom?: string): Set => ({
  ref,
  value,
  kind: 'text',
  ...(styleFrom === undefined ? {} : { styleFrom }),
});
const inline = (value: string): string => `t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

describe('where a cell goes', () => {
  test.each<[string, string, Set[], string]>([
    [
      'in place of another, style kept',
      '<sheetData><row r="2"><c r="B2" s="5" t="s"><v>0</v></c></row></sheetData>',
      [text('B2', '新')],
      `<sheetData><row r="2"><c r="B2" s="5" ${inline('新')}</row></sheetData>`,
    ],
    [
      'between two',
      '<sheetData><row r="2"><c r="A2"/><c r="C2"/></row></sheetData>',
      [text('B2', '新')],
      `<sheetData><row r="2"><c r="A2"/><c r="B2" ${inline('新')}<c r="C2"/></row></sheetData>`,
    ],
    [
      'first and last of a row',
      '<sheetData><row r="2" spans="2:2"><c r="B2"/></row></sheetData>',
      [text('C2', '末'), text('A2', '首')],
      `<sheetData><row r="2"><c r="A2" ${inline('首')}<c r="B2"/><c r="C2" ${inline('末')}</row></sheetData>`,
    ],
    [
      'in an empty row',
      '<sheetData><row r="2" ht="20"/></sheetData>',
      [text('A2', '新')],
      `<sheetData><row r="2" ht="20"><c r="A2" ${inline('新')}</row></sheetData>`,
    ],
    [
      'in new rows',
      '<sheetData><row r="2"/><row r="5"/></sheetData>',
      [text('A7', '七'), text('A3', '三'), text('A1', '一')],
      `<sheetData><row r="1"><c r="A1" ${inline('一')}</row><row r="2"/><row r="3"><c r="A3" ${inline('三')}</row><row r="5"/><row r="7"><c r="A7" ${inline('七')}</row></sheetData>`,
    ],
    [
      'in an empty sheet',
      '<sheetData/>',
      [text('A1', '一'), text('A2', '二')],
      `<sheetData><row r="1"><c r="A1" ${inline('一')}</row><row r="2"><c r="A2" ${inline('二')}</row></sheetData>`,
    ],
    [
      'rows and cells without addresses',
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>',
      [text('B1', '新')],
      `<sheetData><row><c><v>1</v></c><c r="B1" ${inline('新')}</row></sheetData>`,
    ],
    [
      'emptied',
      '<sheetData><row r="2"><c r="B2" s="5" t="s"><v>0</v></c></row></sheetData>',
      [text('B2', null)],
      '<sheetData><row r="2"><c r="B2" s="5"/></row></sheetData>',
    ],
    [
      'the range of the sheet grows',
      '<dimension ref="B2:C3"/><sheetData><row r="2"/></sheetData>',
      [text('D2', null)],
      '<dimension ref="B2:D3"/><sheetData><row r="2"><c r="D2"/></row></sheetData>',
    ],
    [
      'the style of the row',
      '<cols><col min="1" max="3" style="2"/></cols><sheetData><row r="2" s="4" customFormat="1"/></sheetData>',
      [text('A2', null)],
      '<cols><col min="1" max="3" style="2"/></cols><sheetData><row r="2" s="4" customFormat="1"><c r="A2" s="4"/></row></sheetData>',
    ],
    [
      'the style of the column',
      '<cols><col min="1" max="3" style="2"/></cols><sheetData/>',
      [text('C9', null), text('D9', null)],
      '<cols><col min="1" max="3" style="2"/></cols><sheetData><row r="9"><c r="C9" s="2"/><c r="D9"/></row></sheetData>',
    ],
    [
      'the style of another cell',
      '<sheetData><row r="2"><c r="B2" s="5"/></row></sheetData>',
      [text('B9', null, 'B2')],
      '<sheetData><row r="2"><c r="B2" s="5"/></row><row r="9"><c r="B9" s="5"/></row></sheetData>',
    ],
  ])('%s', (_, before, patches, after) => expect(sheetXml(apply(handMade({ sheet: before }), ...patches))).toBe(after));
});

test('dates get a date format, but keep the rest of the style', async () => {
  const file = await workbook((book) => {
    const sheet = book.addWorksheet('表');
    sheet.getCell('A1').value = '旧';
    sheet.getCell('A1').font = { bold: true };
  });
  const cell = (await withExceljs(apply(file, { ref: 'A1', value: '2021-05-03', kind: 'date' })))
    .getWorksheet('表')!
    .getCell('A1');
  expect(cell.value).toEqual(new Date(Date.UTC(2021, 4, 3)));
  expect(cell.font.bold).toBe(true);
});

test('a formula that others share is spelled out for them when it is overwritten', () => {
  const file = handMade({
    sheet:
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>',
  });
  const changed = apply(file, { ref: 'B1', value: 7, kind: 'number' });
  expect(sheetXml(changed)).toBe(
    '<sheetData><row r="1"><c r="B1"><v>7</v></c></row><row r="2"><c r="B2"><f>A2*2</f><v>4</v></c></row></sheetData>',
  );
  expect(partsOf(changed)['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test('the calculation chain goes when a formula was overwritten, and only then', () => {
  const parts = partsOf(
    handMade({ sheet: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' }),
  );
  const rels = parts['xl/_rels/workbook.xml.rels']!;
  const chain =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
  const file = zipOf({
    ...parts,
    'xl/_rels/workbook.xml.rels': rels.replace('</Relationships>', `${chain}</Relationships>`),
    'xl/calcChain.xml': '<calcChain/>',
  });
  expect(partsOf(apply(file, text('B1', 'x')))['xl/calcChain.xml']).toBeDefined();
  const after = partsOf(apply(file, text('A1', 'x')));
  expect(after['xl/calcChain.xml']).toBeUndefined();
  expect(after['xl/_rels/workbook.xml.rels']).toBe(rels);
});

test('other parts keep their bytes', () => {
  const file = new Uint8Array(readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url)));
  const { value } = patchXlsx(file, 'a.xlsx', { setCells: [{ sheet: '字典', ref: 'A2', value: '否', kind: 'text' }] });
  const [before, after] = [partsOf(file), partsOf(value!)];
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
});

test('prefixed elements get prefixed neighbours', () => {
  const parts = partsOf(handMade({ sheet: '' }));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const file = zipOf({
    ...parts,
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>`,
  });
  const { value } = patchXlsx(file, 'a.xlsx', {
    setCells: [{ sheet: '表', ref: 'A1', value: 1, kind: 'number' }],
    marks: [{ sheet: '表', ref: 'A1', text: '错', severity: 'error' }],
  });
  expect(partsOf(value!)['xl/worksheets/sheet1.xml']).toMatch(
    /<x:row r="1"><x:c r="A1"><x:v>1<\/x:v><\/x:c><\/x:row><\/x:sheetData><x:conditionalFormatting .*<x:legacyDrawing xmlns:r="[^"]+" r:id="rId2"\/><\/x:worksheet>$/,
  );
  const unmarked = patchXlsx(value!, 'a.xlsx', { removeMarks: true }).value!;
  expect(partsOf(unmarked)['xl/worksheets/sheet1.xml']).toMatch(/<\/x:sheetData><\/x:worksheet>$/);
});

test('a sheet that is not there is named and nothing is written', () => {
  const { value, diagnostics } = patchXlsx(handMade({ sheet: '<sheetData/>' }), 'a.xlsx', {
    setCells: [{ sheet: '农户', ref: 'A1', value: 'x', kind: 'text' }],
  });
  expect(value).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ code: 'FILE-023', found: '表', expected: ['农户'] });
});

test('whatever is set is read back, by us and by exceljs', async () => {
  const base = handMade({
    sheet: '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="4"/></sheetData>',
    styles: '<cellXfs><xf numFmtId="0"/></cellXfs>',
  });
  const ref = fc
    .tuple(fc.constantFrom('A', 'B', 'C', 'Z', 'AA'), fc.integer({ min: 1, max: 6 }))
    .map(([c, r]) => `${c}${r}`);
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('_x000D_', '_x005F_', '𬭎', ' 空格 ', '1\r\n2', '=1+1'),
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.tuple(ref, value), { selector: ([r]) => r }), async (cells) => {
      const file = apply(base, ...cells.map(([r, v]) => text(r, v)));
      const expected = cells
        .map(([r, v]) => [r, stripForbidden(v.replace(/\r\n?/g, '\n'))] as const)
        .filter(([, v]) => v !== '');
      const read = readXlsx(file, 'a.xlsx').value!.sheets[0]!.rows.flatMap((row) => row.cells);
      const wanted = new Map(expected);
      if (!cells.some(([r]) => r === 'B2')) wanted.set('B2', '1');
      expect(new Map(read.map((cell) => [cell.ref, cell.text]))).toEqual(wanted);
      const places = read.map((cell) => parseAddress(cell.ref)!).map(({ row, col }) => row * 100 + col);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      await withExceljs(file);
    }),
    { numRuns: 60 },
  );
});

describe('text that looks like a formula', () => {
  test.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
    '%j stays text when somebody edits the cell',
    async (value) => {
      const file = await workbook((book) => {
        book.addWorksheet('表').getCell('A1').value = '旧';
      });
      const xml = partsOf(apply(file, text('A1', value)));
      const cell = /<c r="A1" s="(\d+)" t="inlineStr">/.exec(xml['xl/worksheets/sheet1.xml']!);
      const styles = [
        .../<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml['xl/styles.xml']!)![1]!.matchAll(/<xf [^>]*?(?:\/>|>)/g),
      ];
      expect(styles[Number(cell?.[1])]?.[0]).toContain('quotePrefix="1"');
      expect(xml['xl/worksheets/sheet1.xml']).not.toContain('<f');
    },
  );
});
