export { COVER_FIELDS } from './cover.js';
export { annotateWorkbook } from './handback/annotate.js';
export { patchWorkbook, type WorkbookPatch } from './handback/patch-workbook.js';
export { type IssueOptions, issueWorkbook, openItems, type RecordValues } from './issue/index.js';
export { type ReadOptions, readWorkbook } from './read-workbook.js';
