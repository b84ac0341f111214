import type { BookKind } from '../model/index.js';
import type { Plan, PlanDepartment, PlanItem, PlanVillage } from './plan.js';
import { unitNames } from './units.js';

/** Who fills in a workbook. */
export interface BookUnit {
  book: BookKind;
  /** Twelve characters, the first part of its finding numbers: a village's code, the town's with 000, the town's with the department's key. */
  code: string;
  name: string;
  /** As it signs. */
  fullName: string;
}

export const villageUnit = ({ code, name, fullName }: PlanVillage): BookUnit => ({
  book: 'village',
  code,
  name,
  fullName,
});

export const townUnit = ({ town: { code, name } }: Plan): BookUnit => ({
  book: 'town',
  code: code.padEnd(12, '0'),
  name,
  fullName: name,
});

export const departmentUnit = ({ town }: Plan, { key, name, units }: PlanDepartment): BookUnit => ({
  book: 'department',
  code: `${town.code.slice(0, 9)}${key}`,
  name: `${name}部门`,
  fullName: units.join('、'),
});

/** Everybody who has a workbook: the villages, the town, the departments. */
export const bookUnits = (plan: Plan): BookUnit[] => [
  ...plan.villages.map(villageUnit),
  townUnit(plan),
  ...plan.departments.map((department) => departmentUnit(plan, department)),
];

/** Whether an item about departments is this one's to answer: it is named among the item's units, alone or with others. */
const answersItem = ({ units, collective }: PlanDepartment, { unit }: PlanItem): boolean =>
  unitNames(unit).some((name) => units.includes(name) || collective.includes(name));

/** Items that a workbook answers: a village's the levels below the town, the town's its own, a department's those that name it. */
export function isAsked(unit: Pick<BookUnit, 'book' | 'code'>, item: PlanItem, plan: Plan): boolean {
  if (!item.enabled) return false;
  if (unit.book === 'town') return item.subject === '镇';
  if (unit.book === 'village') return item.subject !== '镇' && item.subject !== '部门';
  const department = plan.departments.find((one) => departmentUnit(plan, one).code === unit.code);
  return item.subject === '部门' && department !== undefined && answersItem(department, item);
}
