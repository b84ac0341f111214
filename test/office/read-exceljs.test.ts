import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readXlsx } from '../../src/office/index.js';

test('reads what exceljs writes', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('农户');
  sheet.addRow(['户主', '𬭎喆', 1.5, true, new Date(Date.UTC(2021, 4, 3))]);
  sheet.getCell('F1').value = { formula: 'C1*2', date1904: false };
  sheet.getCell('G1').value = { formula: 'C1*2', result: 3, date1904: false };
  sheet.getCell('B3').value = { richText: [{ text: '甲' }, { text: '乙', font: { bold: true } }] };
  sheet.mergeCells('A5:B6');
  const { value, diagnostics } = readXlsx(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx');
  expect(diagnostics).toEqual([]);
  expect(value?.sheets[0]).toMatchInlineSnapshot(`
    {
      "merges": [
        "A5:B6",
      ],
      "name": "农户",
      "part": "xl/worksheets/sheet1.xml",
      "rows": [
        {
          "cells": [
            {
              "col": 1,
              "kind": "text",
              "ref": "A1",
              "text": "户主",
            },
            {
              "col": 2,
              "kind": "text",
              "ref": "B1",
              "text": "𬭎喆",
            },
            {
              "col": 3,
              "kind": "number",
              "number": 1.5,
              "ref": "C1",
              "text": "1.5",
            },
            {
              "col": 4,
              "kind": "boolean",
              "ref": "D1",
              "text": "TRUE",
            },
            {
              "col": 5,
              "kind": "date",
              "number": 44319,
              "ref": "E1",
              "text": "2021-05-03",
            },
            {
              "col": 6,
              "formula": {
                "cached": false,
                "text": "C1*2",
              },
              "kind": "text",
              "ref": "F1",
              "text": "",
            },
            {
              "col": 7,
              "formula": {
                "cached": true,
                "text": "C1*2",
              },
              "kind": "number",
              "number": 3,
              "ref": "G1",
              "text": "3",
            },
          ],
          "hidden": false,
          "row": 1,
        },
        {
          "cells": [
            {
              "col": 2,
              "kind": "text",
              "ref": "B3",
              "text": "甲乙",
            },
          ],
          "hidden": false,
          "row": 3,
        },
      ],
      "state": "visible",
    }
  `);
});
