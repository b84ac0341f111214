import type { Worksheet } from 'exceljs';
import { BOOK_NAMES } from '../../model/index.js';
import type { BookUnit, Plan } from '../../plan/index.js';
import { COVER_FIELDS, COVER_SHEET, type CoverKey, coverLabel } from '../cover.js';
import { protect } from './protect.js';
import { coverInput, STYLES } from './styles.js';

const FIRST_ROW = 5;

/** The locked first sheet: which workbook this is. Returns the place of each stamped value, for its defined name. */
export function writeCover(
  sheet: Worksheet,
  { id, edition, title, asOf, town, reportDeadline, recipient }: Plan,
  unit: BookUnit,
  marker: string | undefined,
  lastNumber: number,
): { definedName: string; ref: string }[] {
  sheet.columns = [{ width: 3 }, { width: 18 }, { width: 64 }];
  const line = (row: number, text: string, style: (typeof STYLES)[keyof typeof STYLES], height: number) => {
    sheet.getRow(row).height = height;
    sheet.getCell(row, 2).value = text;
    sheet.getCell(row, 2).style = { ...style, alignment: { vertical: 'middle', wrapText: true } };
    sheet.mergeCells(row, 2, row, 3);
  };
  line(2, `${unit.name}排查工作簿`, STYLES.title, 34);
  line(3, title, STYLES.hint, 24);
  if (marker !== undefined) line(4, marker, STYLES.marker, 24);
  const stamped: Record<CoverKey, string | Date> = {
    planId: id,
    edition,
    book: BOOK_NAMES[unit.book],
    villageCode: unit.code,
    villageName: unit.name,
    asOf: new Date(`${asOf}T00:00:00Z`),
    lastNumber: String(lastNumber),
  };
  const places = Object.entries(COVER_FIELDS).map(([key, { definedName }], index) => {
    const row = FIRST_ROW + index;
    sheet.getRow(row).height = 22;
    sheet.getCell(row, 2).value = coverLabel(key as CoverKey, unit.book);
    sheet.getCell(row, 2).style = STYLES.label;
    sheet.getCell(row, 3).value = stamped[key as CoverKey];
    sheet.getCell(row, 3).style = key === 'asOf' ? coverInput : { ...STYLES.fixed, numFmt: '@' };
    return { definedName, ref: `${COVER_SHEET}!$C$${row}` };
  });
  const facts = [
    ['所属镇', `${town.name}（${town.code}）`],
    ['上报时限', reportDeadline],
    ['报送', recipient],
  ] as const;
  facts.forEach(([label, value], index) => {
    const row = FIRST_ROW + places.length + index;
    sheet.getRow(row).height = 22;
    sheet.getCell(row, 2).value = label;
    sheet.getCell(row, 2).style = STYLES.label;
    sheet.getCell(row, 3).value = value;
    sheet.getCell(row, 3).style = STYLES.fixed;
  });
  const after = FIRST_ROW + places.length + facts.length + 1;
  line(
    after,
    '本页只填“数据截止日期”：报告里的“已完成”“逾期”都按这一天计算。其余内容由系统填写，不要改。',
    STYLES.hint,
    34,
  );
  protect(sheet);
  sheet.commit();
  return places;
}
