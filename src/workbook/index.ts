export { COVER_FIELDS, COVER_SHEET, PLAIN_SHEETS } from './cover.js';
export { type ReadOptions, readWorkbook } from './read-workbook.js';
