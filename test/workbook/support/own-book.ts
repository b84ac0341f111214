import type { BookKind, DepartmentData, TownData } from '../../../src/model/index.js';
import { bookUnits } from '../../../src/plan/index.js';
import { issueBook, type RecordValues, readDepartmentBook, readTownBook } from '../../../src/workbook/index.js';
import { plan } from './village-book.js';

type Rows = Record<string, RecordValues[]>;

const FORMS: Rows = {
  town: [{ planDate: '2021-12-10', 'leadingGroup.leader': '甲模拟' }],
  department: [{ unit: '镇中心学校', leader: '乙模拟', dutyList: '是' }],
};

const UNITS = { town: '古饶镇', department: '教育部门', village: '王店村' };

/** A workbook of the town or a department with these rows; no 责任体系 and no questions unless the rows bring them. */
export const ownBook = (kind: BookKind, rows: Rows = {}, name: string = UNITS[kind]): Promise<Uint8Array> =>
  issueBook({
    plan,
    unit: bookUnits(plan).find((unit) => unit.name === name)!,
    rows: { ...FORMS, responsibility: [], manualCheck: [], ...rows },
  });

export const readTown = async (rows?: Rows) => readTownBook(await ownBook('town', rows), '古饶镇.xlsx', { plan });
export const readDepartment = async (rows?: Rows, name = '教育部门') =>
  readDepartmentBook(await ownBook('department', rows, name), `${name}.xlsx`, { plan });

export const townOf = async (rows?: Rows): Promise<TownData> => (await readTown(rows)).value!;
export const departmentOf = async (rows?: Rows, name?: string): Promise<DepartmentData> =>
  (await readDepartment(rows, name)).value!;
