import type { PlanItem } from '../plan/index.js';
import type { Case, World } from './world.js';

/**
 * Whom an item is asked about in a village workbook: the town, the village, every household or person, or every row of the item's
 * `subjectSheet`. When nobody has filled that sheet, the village answers for all of them.
 */
export function casesOf(item: PlanItem, world: World): readonly Case[] {
  if (item.subject === '镇' || item.subject === '部门') {
    return [{ ...world.town, subject: { ...world.town.subject, level: item.subject } }];
  }
  const sheet = item.subjectSheet;
  if (sheet !== undefined) {
    const rows = world.rows.get(sheet);
    if (!rows) return [{ ...world.village, lacking: sheet }];
    return rows.map((one) => ({ ...one, subject: { ...one.subject, level: item.subject } }));
  }
  switch (item.subject) {
    case '户':
      return world.households;
    case '人':
      return world.persons;
    default:
      return [world.village];
  }
}
