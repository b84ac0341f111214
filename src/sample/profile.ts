/**
 * What kind of village to make: `normal` has problems in all states; `none` not a single one; `every` a problem under every item
 * that the workbook can decide; `unknown` many blank cells and unanswered questions.
 */
export const PROFILES = ['normal', 'none', 'every', 'unknown'] as const;
export type Profile = (typeof PROFILES)[number];
