/** Kinds of workbook: a village's, the town's, a department's. */
export type BookKind = 'village' | 'town' | 'department';

/** What people call each kind; stands on the cover. */
export const BOOK_NAMES: Readonly<Record<BookKind, string>> = {
  village: '村工作簿',
  town: '镇工作簿',
  department: '部门工作簿',
};
