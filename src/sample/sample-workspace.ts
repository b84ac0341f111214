import type { Value } from '../model/index.js';
import type { Plan, PlanVillage } from '../plan/index.js';
import { issueWorkbook, openItems } from '../workbook/index.js';
import { IdNumbers } from './id-number.js';
import type { Profile } from './profile.js';
import type { FindingRow } from './rows.js';
import { sampleVillage } from './sample-village.js';

export interface WorkspaceOptions {
  plan: Plan;
  /** How many of the plan's villages; 王店村 comes first, then the plan's order. */
  villages: number;
  households: number;
  seed: number;
  profile: Profile;
}

const FIRST = '王店村';
export const MARKER = '模拟数据：所有姓名、号码和情况均为虚构，证件号码前六位不对应任何地方。';

/** Filled workbooks of a synthetic town, one village at a time. Same options, same bytes. */
export async function* sampleWorkspace(
  options: WorkspaceOptions,
): AsyncGenerator<{ village: PlanVillage; workbook: Uint8Array; findings: readonly FindingRow[] }> {
  const { plan, seed, households, profile } = options;
  const ids = new IdNumbers();
  const open = openItems(plan);
  const order = [...plan.villages].sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST));
  for (const village of order.slice(0, options.villages)) {
    const made = sampleVillage({ plan, village, households, seed, profile, open, ids });
    const rows = {
      village: [made.village],
      household: made.families.map(({ household }) => household),
      person: made.families.flatMap(({ persons }) => persons),
      manualCheck: made.manualChecks,
      finding: made.findings,
      ...made.optional,
    } as Record<string, Record<string, Value>[]>;
    const workbook = await issueWorkbook({ plan, village, rows, marker: MARKER });
    yield { village, workbook, findings: made.findings };
  }
}
