import { describe, expect, test } from 'vitest';
import { patchXlsx, writeZip } from '../../src/office/index.js';
import { partsOf, withExceljs, workbook } from './workbooks.js';

const plain = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('农户');
    sheet.addRow(['户编号', '户主']);
    sheet.addRow(['H1', '张三']);
    sheet.autoFilter = 'A1:B2';
    book.addWorksheet('别的').addRow(['不动']);
  });

const commented = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('农户');
    sheet.addRow(['户编号', '户主']);
    sheet.addRow(['H1', '张三']);
    sheet.getCell('B2').note = '村干部：已电话核实';
    sheet.getCell('A2').note = '保留';
  });

const mark = (bytes: Uint8Array, ref: string, text: string, severity: 'error' | 'warning' = 'error') =>
  patchXlsx(bytes, 'a.xlsx', { marks: [{ sheet: '农户', ref, text, severity }] }).value!;
const unmark = (bytes: Uint8Array) => patchXlsx(bytes, 'a.xlsx', { removeMarks: true }).value!;
const noteText = (note: unknown): string =>
  typeof note === 'string' ? note : (note as { texts: { text: string }[] }).texts.map((t) => t.text).join('');

describe('marks', () => {
  test('a marked cell is filled and commented, and other programs see it', async () => {
    const marked = mark(await plain(), 'B2', '姓名是空的');
    const sheet = (await withExceljs(marked)).getWorksheet('农户')!;
    expect(noteText(sheet.getCell('B2').note)).toContain('【村报】姓名是空的');
    const formats = (sheet as unknown as { conditionalFormattings: { ref: string }[] }).conditionalFormattings;
    expect(formats.map(({ ref }) => ref)).toEqual(['B2']);
  });

  test('taking the marks off leaves every part as it was', async () => {
    const before = await plain();
    const after = partsOf(unmark(mark(before, 'B2', '姓名是空的')));
    expect({ ...after, 'xl/styles.xml': '' }).toEqual({ ...partsOf(before), 'xl/styles.xml': '' });
  });

  test('a clerk’s comment gets our text below and is whole again afterwards', async () => {
    const before = await commented();
    const marked = mark(before, 'B2', '姓名是空的');
    expect(noteText((await withExceljs(marked)).getWorksheet('农户')!.getCell('B2').note)).toMatch(
      /^村干部：已电话核实\n【村报】姓名是空的\n/,
    );
    const restored = partsOf(unmark(marked));
    expect(restored['xl/comments1.xml']?.replaceAll(/<\/?r>/g, '')).toBe(
      partsOf(before)['xl/comments1.xml']?.replaceAll(/<\/?r>/g, ''),
    );
    expect(restored['xl/drawings/vmlDrawing1.vml']).toBe(partsOf(before)['xl/drawings/vmlDrawing1.vml']);
  });

  test('what a clerk wrote below our text stays', async () => {
    const marked = partsOf(mark(await plain(), 'B2', '姓名是空的'));
    const edited = writeZip(
      Object.entries(marked).map(([name, data]) => ({ name, data: data.replace('自动更新）', '自动更新）已改') })),
    );
    expect(partsOf(unmark(edited))['xl/comments1.xml']).toContain('>已改<');
  });

  test('marking again after removing gives the same bytes', async () => {
    const once = mark(await plain(), 'B2', '姓名是空的');
    const again = patchXlsx(once, 'a.xlsx', {
      removeMarks: true,
      marks: [{ sheet: '农户', ref: 'B2', text: '姓名是空的', severity: 'error' }],
    }).value!;
    expect(partsOf(again)).toEqual(partsOf(once));
  });
});
