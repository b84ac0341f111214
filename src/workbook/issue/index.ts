import { type PlanVillage, villageUnit } from '../../plan/index.js';
import type { IssueOptions } from './issue-workbook.js';

export type { IssueOptions, RecordValues } from './issue-workbook.js';
export { openItems } from './open-items.js';
export type { SheetChoice } from './which-sheets.js';

/** See `issue-workbook.ts`; loaded on first use, because exceljs takes a quarter of a second and reading does not need it. */
export const issueBook = async (options: IssueOptions): Promise<Uint8Array> =>
  (await import('./issue-workbook.js')).issueBook(options);

/** A village's workbook. */
export const issueWorkbook = ({
  village,
  ...options
}: Omit<IssueOptions, 'unit'> & { village: PlanVillage }): Promise<Uint8Array> =>
  issueBook({ ...options, unit: villageUnit(village) });
