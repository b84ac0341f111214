import { createHmac } from 'node:crypto';
import { type Household, isCounted, type VillageData } from '../../model/index.js';
import type { HouseholdTrace, PersonTrace } from './digest.js';

/** 16 hex digits are enough to tell some 100,000 people apart; without the key they tell nothing of the number. */
const HEX = 16;

/** Persons by the keyed hash of their ID number; those without a number cannot be compared and are left out. */
export function tracePeople({ households }: VillageData, identityKey: string): PersonTrace[] {
  return households.flatMap((household) =>
    household.persons
      .filter((person) => isCounted(person) && person.values.idNumber !== undefined)
      .map(({ values, at, cells }) => ({
        hash: createHmac('sha256', identityKey).update(bare(values.idNumber!)).digest('hex').slice(0, HEX),
        id: values.personId ?? '',
        name: values.name ?? '',
        household: values.householdId ?? '',
        head: values.relation === '本人或户主',
        sheet: at.sheet,
        cell: cells.idNumber ?? `A${at.row}`,
      })),
  );
}

/** A disability certificate begins with the holder's ID number: the first 18 places name the person. */
const bare = (number: string): string => number.slice(0, 18).toUpperCase();

/** Every household of the sheet 农户, to draw a sample from. */
export const traceHouseholds = ({ households }: VillageData): HouseholdTrace[] => households.map(traceHousehold);

const traceHousehold = ({ values, at }: Household): HouseholdTrace => ({
  id: values.householdId ?? '',
  head: values.headName ?? '',
  group: values.groupNo ?? null,
  poor: values.householdType === '脱贫户',
  monitored: isListed(values.monitorCategory) && values.riskEliminated !== '是',
  visited: values.visitState ?? '未填',
  row: at.row,
});

/** On one of the three lists of 监测对象. */
export const isListed = (category: string | undefined): category is string =>
  category !== undefined && category !== '非监测对象';
