import type { Entity } from '../../field.js';
import { department } from './department.js';
import { duty } from './duty.js';
import { sampleCheck } from './sample-check.js';
import { workRecord } from './work-record.js';

/** Sheets that only a department's workbook has, in their order. A new one is a file beside this one and a line here. */
export const departmentSheets: readonly Entity[] = [department, duty, workRecord, sampleCheck];
export { department };
