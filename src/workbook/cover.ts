import type { BookKind } from '../model/index.js';

/** Name of the locked first sheet. */
export const COVER_SHEET = '封面';

/**
 * What the cover says about the workbook: each value stands right of its label and carries a defined name. The names are
 * read first; the labels serve when a program dropped the names on saving.
 */
export const COVER_FIELDS = {
  planId: { definedName: 'cunbao_plan', label: '方案编号' },
  edition: { definedName: 'cunbao_edition', label: '表格版本' },
  villageCode: { definedName: 'cunbao_villageCode', label: '村代码' },
  villageName: { definedName: 'cunbao_villageName', label: '村名' },
  asOf: { definedName: 'cunbao_asOf', label: '数据截止日期' },
  /** Highest serial of a finding number ever given out: the number of a row that was deleted is not used again. */
  lastNumber: { definedName: 'cunbao_lastNumber', label: '问题编号已用到' },
  /** Absent on workbooks from before there was more than one kind: a village's. */
  book: { definedName: 'cunbao_book', label: '工作簿类别' },
} as const;

export type CoverKey = keyof typeof COVER_FIELDS;

/** What code and name are called on the cover of another kind of workbook. */
const OTHER_LABELS: Readonly<Record<BookKind, Partial<Record<CoverKey, string>>>> = {
  village: {},
  town: { villageCode: '镇代码', villageName: '镇名' },
  department: { villageCode: '部门代码', villageName: '部门' },
};

export const coverLabel = (key: CoverKey, book: BookKind): string => OTHER_LABELS[book][key] ?? COVER_FIELDS[key].label;

/** Everything that a value may be called, whatever the kind of workbook. */
export const coverLabels = (key: CoverKey): string[] => [
  ...new Set((['village', 'town', 'department'] as const).map((book) => coverLabel(key, book))),
];

/** Where what was filled in beforehand came from; only in workbooks that are not issued blank. */
export const ORIGINS_SHEET = '来源';

/** Sheets of the workbook that hold no records. */
export const PLAIN_SHEETS: readonly string[] = [COVER_SHEET, '说明', '字典', ORIGINS_SHEET];
