import type { PlanItem } from '../plan/index.js';
import type { Case, World } from './world.js';

/** Whom an item is asked about in a village workbook. Items about rows of a sheet that it does not have get one answer for the village. */
export function casesOf(item: PlanItem, world: World): readonly Case[] {
  if (item.subject === '镇' || item.subject === '部门') {
    return [{ ...world.town, subject: { ...world.town.subject, level: item.subject } }];
  }
  if (item.subjectSheet !== undefined) return [world.village];
  switch (item.subject) {
    case '户':
      return world.households;
    case '人':
      return world.persons;
    default:
      return [world.village];
  }
}
