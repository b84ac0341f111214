export { COVER_FIELDS } from './cover.js';
export { type Comparison, compareChecks } from './error-report/compare.js';
export { type CheckRecord, checkRecord, readCheckRecord } from './error-report/record.js';
export { writeErrorReport } from './error-report/write.js';
export { annotateWorkbook } from './handback/annotate.js';
export { patchWorkbook, type WorkbookPatch } from './handback/patch-workbook.js';
export { readBookKind } from './intake/read-book-kind.js';
export {
  type IssueOptions,
  issueBook,
  issueWorkbook,
  openItems,
  type RecordValues,
  type SheetChoice,
} from './issue/index.js';
export { readSheet } from './read-sheet.js';
export { type ReadOptions, readDepartmentBook, readTownBook, readWorkbook } from './read-workbook.js';
