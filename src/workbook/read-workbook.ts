import type { Outcome } from '../diagnostics/index.js';
import type { DepartmentData, TownData, VillageData } from '../model/index.js';
import { assemble, assembleTables } from './intake/assemble.js';
import { type ReadOptions, readBook } from './intake/read-book.js';

export type { ReadOptions };

/**
 * Reads a village's workbook: right file → right edition → sheets → headers → cells → rows → across sheets (DESIGN,
 * decision 3). A stage that fails stops the later ones and says so (BOOK-030); within a stage everything is reported.
 * `file` is the name for messages, without folders. The value is there as soon as all sheets could be read, also when
 * rows have errors: those have `faulty`. Another kind of workbook is refused (BOOK-016).
 * Codes: FILE (office), BOOK, CELL, ROW, CROSS.
 */
export const readWorkbook = (bytes: Uint8Array, file: string, options: ReadOptions): Outcome<VillageData> =>
  readBook('village', bytes, file, options, assemble);

/** Reads the town's workbook, with the same stages and codes as {@link readWorkbook}. */
export const readTownBook = (bytes: Uint8Array, file: string, options: ReadOptions): Outcome<TownData> =>
  readBook('town', bytes, file, options, (...parts): TownData => {
    const { form, ...data } = assembleTables('town', ...parts);
    return { ...data, town: form as TownData['town'] };
  });

/** Reads a department's workbook, with the same stages and codes as {@link readWorkbook}. */
export const readDepartmentBook = (bytes: Uint8Array, file: string, options: ReadOptions): Outcome<DepartmentData> =>
  readBook('department', bytes, file, options, (...parts): DepartmentData => {
    const { form, ...data } = assembleTables('department', ...parts);
    return { ...data, department: form as DepartmentData['department'] };
  });
