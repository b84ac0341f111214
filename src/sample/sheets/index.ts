import type { Plan } from '../../plan/index.js';
import type { Profile } from '../profile.js';
import type { Random } from '../random.js';
import type { Family } from '../rows.js';
import type { Staff } from '../staff.js';
import { householdSheets, type Sheets } from './household-sheets.js';
import { everyTrouble, usualTrouble } from './trouble.js';
import { villageSheets } from './village-sheets.js';

/** The optional sheets of a sample village by entity key; an `unknown` one has filled none. */
export function fillSheets(
  random: Random,
  families: readonly Family[],
  plan: Plan,
  staff: Staff,
  profile: Profile,
): Sheets {
  if (profile === 'unknown') return {};
  const sheets = { ...householdSheets(random, families, plan), ...villageSheets(random, families, plan, staff) };
  if (profile === 'normal') usualTrouble(sheets, families);
  if (profile === 'every') everyTrouble(sheets, families);
  return sheets;
}
