import type { IssueOptions } from './issue-workbook.js';

export type { IssueOptions, RecordValues } from './issue-workbook.js';
export { openItems } from './open-items.js';

/** See `issue-workbook.ts`; loaded on first use, because exceljs takes a quarter of a second and reading does not need it. */
export const issueWorkbook = async (options: IssueOptions): Promise<Uint8Array> =>
  (await import('./issue-workbook.js')).issueWorkbook(options);
