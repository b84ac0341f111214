import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { patchXlsx, readXlsx } from '../../src/office/index.js';
import { partsOf, withExceljs, workbook } from '../office/workbooks.js';
import { resave } from './support/resave.js';

const installed = spawnSync('soffice', ['--version']).status === 0;
const village = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('农户');
    sheet.addRow(['户编号', '户主', '日期', '数']);
    for (let i = 1; i <= 20; i++) sheet.addRow([`H${i}`, '张三', null, i]);
    sheet.getCell('E2').value = { formula: 'D2*2', result: 2, date1904: false };
    sheet.getCell('B2').note = '村干部：已电话核实';
    sheet.getCell('A3').note = '保留';
    sheet.getCell('B5').value = null;
    sheet.addConditionalFormatting({
      ref: 'D2:D9',
      rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 1, formulae: [2], style: { font: { bold: true } } }],
    });
    book.addWorksheet('空表');
  });

describe.skipIf(!installed)('LibreOffice', () => {
  test('shows what was set', async () => {
    const { value } = patchXlsx(await village(), 'a.xlsx', {
      setCells: [
        { sheet: '农户', ref: 'C2', value: '2021-05-03', kind: 'date' },
        { sheet: '农户', ref: 'B3', value: '𬭎 & <喆>', kind: 'text' },
        { sheet: '农户', ref: 'D2', value: 21, kind: 'number' },
        { sheet: '农户', ref: 'A30', value: '新行', kind: 'text', styleFrom: 'A2' },
      ],
    });
    const lines = Buffer.from(resave(value!, 'csv')).toString('utf8').split('\n');
    expect(lines[1]).toMatch(/^"H1","张三",[0-9/-]+,21,/);
    expect(lines[2]).toBe('"H2","𬭎 & <喆>",,2,');
    expect(lines[29]).toBe('"新行",,,,');
  });

  test('keeps our marks so that they come off, and the clerk’s comments with them or not', async () => {
    const marked = patchXlsx(await village(), 'a.xlsx', {
      marks: [
        { sheet: '农户', ref: 'B2', text: '姓名与上次不同', severity: 'suspected' },
        { sheet: '农户', ref: 'B5', text: '姓名是空的', severity: 'error' },
        { sheet: '农户', ref: 'B6', text: '姓名里有数字', severity: 'error' },
        { sheet: '空表', ref: 'C4', text: '整张表没有填', severity: 'warning' },
      ],
    }).value!;
    const saved = resave(marked, 'xlsx');
    const notes = async (bytes: Uint8Array, name: string) => {
      const found: Record<string, string> = {};
      (await withExceljs(bytes)).getWorksheet(name)?.eachRow({ includeEmpty: true }, (row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          const note = cell.note as string | { texts: { text: string }[] } | undefined;
          if (note) found[cell.address] = typeof note === 'string' ? note : note.texts.map((t) => t.text).join('');
        }),
      );
      return found;
    };
    expect((await notes(saved, '农户')).B2).toContain('【村报】姓名与上次不同');
    const cleaned = patchXlsx(saved, 'a.xlsx', { removeMarks: true });
    expect(cleaned.diagnostics).toEqual([]);
    const text = Object.values(partsOf(cleaned.value!)).join('');
    expect(text).not.toContain('村报');
    expect(text).toContain('村干部：已电话核实');
    expect(text).toContain('保留');
    expect(text.match(/<comment /g)).toHaveLength(2);
    expect(text.match(/ObjectType="Note"/g)).toHaveLength(2);
    expect(text.match(/<cfRule /g)).toHaveLength(1);
    const again = resave(cleaned.value!, 'xlsx');
    expect(await notes(again, '农户')).toEqual({ B2: '村干部：已电话核实', A3: '保留' });
    expect(readXlsx(again, 'a.xlsx').value?.sheets[0]?.rows).toHaveLength(21);
  });
});
