export type { AnalyseOptions, Analysis } from './analyse.js';
export { analyse } from './analyse.js';
export type { BookAnalysis } from './analyse-book.js';
export { analyseBook } from './analyse-book.js';
export { inputUnreadable, outputLocked, refused, villageFailed } from './codes.js';
export type { Delivered, OutputFile } from './deliver/deliver.js';
export { deliver, leavesFolder, sha256, systemReason } from './deliver/deliver.js';
export { safeFileName } from './deliver/file-name.js';
export { isAsWritten, isOurs, readJournal } from './deliver/journal.js';
export { isClutter, isOwnDocument } from './deliver/our-documents.js';
export { assignment, assignmentRecord, type Form, forms, slip, slipRecord } from './forms/index.js';
export type { HandedBack } from './hand-back.js';
export { handBack } from './hand-back.js';
export {
  type LedgerColumn,
  ledgerColumns,
  recountLedgerFile,
  writeLedgerFile,
} from './ledger-file/index.js';
export type { FormRecord, RecordOptions } from './records/index.js';
export { findingRecord, formBase, villageRecords } from './records/index.js';
export type { ReportOptions, TemplateSource, VillageDocuments } from './report.js';
export { carriedOf, compileReport, reviewRules } from './report.js';
export { clause, distinct, nest, printed } from './report-data/text.js';
export { factLines, INSPECTED, type ResultPage, resultPage } from './result-page.js';
export type { ClaimVillage } from './run-village.js';
export { runVillage } from './run-village.js';
