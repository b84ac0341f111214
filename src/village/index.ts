export type { AnalyseOptions, Analysis } from './analyse.js';
export { analyse } from './analyse.js';
export { inputUnreadable } from './codes.js';
export type { Delivered, OutputFile } from './deliver/deliver.js';
export { deliver, sha256, systemReason } from './deliver/deliver.js';
export type { ReportOptions, TemplateSource } from './report.js';
export { carriedOf, compileReport, reviewRules } from './report.js';
export type { VillageRun } from './run-village.js';
export { runVillage } from './run-village.js';
