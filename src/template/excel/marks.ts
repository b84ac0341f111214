/**
 * Signs in the output of a sheet's program, resolved once all rows are known. They are characters that XML forbids, so
 * that no value can hold one ({@link escapeText} strips them).
 */
export const SHEET = '\u0001';
export const PART = '\u0002';
/** `ROW <row of the template>;` and the XML of the row. */
export const ROW = '\u0003';
/** The number of the row that it stands in. */
export const NUMBER = '\u0004';
/** `ENTER <number of the region>;` … `LEAVE` */
export const ENTER = '\u0005';
export const LEAVE = '\u0006';
/** `FORMULA <number of the formula>;` */
export const FORMULA = '\u0007';
/** `MERGE <column>;<text to compare>MERGE`: to be joined with equal neighbours. */
export const MERGE = '\u0008';
