import { expect, test } from 'vitest';
import { readXlsx, XmlScanner } from '../../src/office/index.js';
import { Budget } from '../../src/office/xlsx/read/budget.js';
import { codesOf, cpuSeconds } from '../support/hostile.js';
import { handMade } from './workbooks.js';

const rows = (xml: string): Uint8Array => handMade({ sheet: `<sheetData>${xml}</sheetData>` });
const cell = (ref: string, inside = '<v>1</v>', attributes = ''): string =>
  `<row r="${/\d+$/.exec(ref)?.[0] ?? 1}"><c r="${ref}"${attributes}>${inside}</c></row>`;

test.each<[string, string, string[]]>([
  ['a row that Excel does not have', '<row r="1e12"><c><v>1</v></c></row>', ['FILE-019']],
  ['a column that Excel does not have', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', ['FILE-019']],
  ['the last cell that Excel has', cell('XFD1048576'), []],
  ['an entity', cell('A1', '<v>&a;</v>'), []],
])('%s', (_, xml, codes) => expect(codesOf(readXlsx(rows(xml), 'a.xlsx'))).toEqual(codes));

test('cells and shared formulas have an end', () => {
  const [cells, formulas] = [new Budget('a.xlsx'), new Budget('a.xlsx')];
  const long = 'A1+'.repeat(2700);
  expect(() => {
    for (let i = 0; i < 3_000_000; i++) cells.cell();
    for (let i = 0; i < 8000; i++) formulas.formula(long);
  }).not.toThrow();
  expect(() => cells.cell()).toThrow();
  expect(() => {
    for (let i = 0; i < 1000; i++) formulas.formula(long);
  }).toThrow();
});

test.each<[string, string]>([
  ['one name without end', `<a ${'x'.repeat(2_000_000)}/>`],
  ['many attributes', `<a ${'x="1" '.repeat(300_000)}/>`],
  ['blanks without end', `<a${' '.repeat(2_000_000)}x/>`],
])('a tag with %s takes no time to speak of', (_, xml) => {
  expect(
    cpuSeconds(() => {
      const scanner = new XmlScanner(xml, { file: 'a', part: 'a.xml' });
      scanner.next();
      try {
        scanner.attributes();
        scanner.localAttr('id');
      } catch {
        // Refused is as good.
      }
    }),
  ).toBeLessThan(3);
});
