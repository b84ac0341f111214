import { type BookUnit, departmentUnit, type Plan, type PlanVillage, townUnit } from '../plan/index.js';
import { issueBook } from '../workbook/index.js';
import { departmentRows } from './department-rows.js';
import type { Profile } from './profile.js';
import { Random, seedOf } from './random.js';
import type { FindingRow } from './rows.js';
import { MARKER } from './sample-workspace.js';
import { makeStaff } from './staff.js';
import { townRows } from './town-rows.js';

export interface UpperBooksOptions {
  plan: Plan;
  seed: number;
  profile: Profile;
  /** The villages made before, with their findings: departments have seen some of the same problems. */
  villages: readonly { village: PlanVillage; findings: readonly FindingRow[] }[];
}

/** Departments that a sample town has workbooks of; the others have not reported. */
const REPORTED: ReadonlySet<string> = new Set(['教育', '医保', '住建']);

/** The filled workbooks of a synthetic town's government and of three of its departments. Same options, same bytes. */
export async function* upperBooks(
  options: UpperBooksOptions,
): AsyncGenerator<{ unit: BookUnit; workbook: Uint8Array }> {
  const { plan, seed, profile } = options;
  const make = async (unit: BookUnit, rowsOf: typeof townRows) => {
    const random = new Random(seedOf(seed, unit.code));
    const rows = rowsOf({ ...options, unit, random, staff: makeStaff(random), good: profile === 'none' });
    return { unit, workbook: await issueBook({ plan, unit, rows, marker: MARKER }) };
  };
  yield make(townUnit(plan), townRows);
  for (const department of plan.departments.filter(({ name }) => REPORTED.has(name)))
    yield make(departmentUnit(plan, department), departmentRows);
}
