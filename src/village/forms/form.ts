import type { FormRecord } from '../records/index.js';

/** One of our printed forms: a Word template in `templates/表单/` and what it is filled with. */
export interface Form {
  /** Name of the template without extension. */
  name: string;
  about: string;
  /** Pattern of file names, when there is a file for each record; without it the form is one a village. */
  pattern?: string;
  /** What each form is filled with, from what `villageRecords` gives. */
  records(village: FormRecord): FormRecord[];
}

/** Values of the village itself, without its lists. */
export const beside = (village: FormRecord): FormRecord =>
  Object.fromEntries(Object.entries(village).filter(([, value]) => !Array.isArray(value)));

export const listOf = (record: FormRecord, name: string): FormRecord[] => record[name] as FormRecord[];
