import type { Person } from '../village-data.js';
import { birthDateOf } from './birth-date.js';
import { fullYears } from './calendar.js';
import type { Computed, Derivation } from './derivation.js';
import { missing, personField } from './missing.js';

/** Full years at `day` (YYYY-MM-DD); unknown without a birth date, or with one after `day`. */
export function ageAt(person: Person, day: string): Computed<number> {
  const birth = birthDateOf(person);
  if ('missing' in birth) return birth;
  return birth.value > day ? missing(personField('birthDate')) : { value: fullYears(birth.value, day) };
}

/** `person.age`: 周岁 on the 数据截止日期. */
export const age: Derivation<Person, number> = {
  key: 'age',
  name: '年龄（周岁）',
  type: 'int',
  compute: (person, { asOf }) => ageAt(person, asOf),
};
