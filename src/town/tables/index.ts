import type { Facts } from '../../facts/index.js';
import type { Town } from '../compile/town.js';
import type { Upper } from '../compile/upper.js';
import type { Guard } from '../guard/index.js';
import { categoryTable } from './categories.js';
import { departmentTable, ownFindingTable } from './departments.js';
import { incomeListTable, incomeSpreadTable } from './incomes.js';
import { itemTable } from './items.js';
import { monitoredTable } from './monitored.js';
import { progressTable } from './progress.js';
import { satisfactionTable } from './satisfaction.js';
import { securityTable } from './security.js';
import type { TownTable } from './table.js';
import { unitTable } from './units.js';

export { departmentWork, departmentWorkTable } from './department-work.js';
export { center, left, type TownCell, type TownColumn, type TownTable } from './table.js';
export { ownFindingTable };

/** The tables of FACTS 2.6 in their order; number 6 is two, the spread and the list. */
export const townTables = (town: Town, upper: Upper, facts: Facts, guard: Guard): TownTable[] => [
  progressTable(town, facts, guard),
  categoryTable(town, guard),
  unitTable(town, guard),
  monitoredTable(town, guard),
  securityTable(town, guard),
  incomeSpreadTable(town, guard),
  incomeListTable(town, guard.level),
  satisfactionTable(town, guard),
  itemTable(town, guard),
  departmentTable(upper, town.plan, guard.level),
];
