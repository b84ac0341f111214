import { createHmac } from 'node:crypto';
import { birthDateOf, type Household, isCounted, isIdNumber, type VillageData } from '../../model/index.js';
import type { HouseholdTrace, PersonTrace } from './digest.js';

/** 16 hex digits are enough to tell some 100,000 people apart; without the key they tell nothing of the number. */
const HEX = 16;
/** Compared only among people of one name. */
const BORN_HEX = 8;

/** Everybody who belongs to the village, by keyed hashes; those without a right ID number can only be suspected to be somebody. */
export function tracePeople({ households }: VillageData, identityKey: string): PersonTrace[] {
  const keyed = (text: string, digits: number): string =>
    createHmac('sha256', identityKey).update(text).digest('hex').slice(0, digits);
  return households.flatMap((household) =>
    household.persons.filter(isCounted).map((person) => {
      const { values, at, cells } = person;
      const number = bare(values.idNumber);
      const day = birthDateOf(person);
      return {
        ...(number !== undefined && { hash: keyed(number, HEX) }),
        ...(!isIdNumber(number ?? '') && { unsure: true as const }),
        ...('value' in day && { born: keyed(`${values.name ?? ''}|${day.value}`, BORN_HEX) }),
        id: values.personId ?? '',
        name: values.name ?? '',
        household: values.householdId ?? '',
        head: values.relation === '本人或户主',
        sheet: at.sheet,
        cell: cells.idNumber ?? cells.name ?? `A${at.row}`,
      };
    }),
  );
}

/** A disability certificate begins with the holder's ID number: the first 18 places name the person. */
const bare = (number: string | undefined): string | undefined => number?.slice(0, 18).toUpperCase();

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
