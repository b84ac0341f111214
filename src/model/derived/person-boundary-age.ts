import type { Person } from '../village-data.js';
import { birthDateOf } from './birth-date.js';
import { daysBetween } from './calendar.js';
import type { Derivation } from './derivation.js';

const MARGIN = 31;

/**
 * `person.boundaryAge`: enters or leaves the 义务教育年龄段 within 31 days of its reference date, before or after
 * (FACTS 7.6); a person should look at them by hand.
 */
export const boundaryAge: Derivation<Person, boolean> = {
  key: 'boundaryAge',
  name: '年龄临界',
  type: 'bool',
  compute(person, { schoolAge }) {
    const birth = birthDateOf(person);
    if ('missing' in birth) return birth;
    const near = (years: number): boolean => {
      const birthday = `${Number(birth.value.slice(0, 4)) + years}${birth.value.slice(4).replace('-02-29', '-02-28')}`;
      return Math.abs(daysBetween(birthday, schoolAge.asOf)) <= MARGIN;
    };
    return { value: near(schoolAge.min) || near(schoolAge.max + 1) };
  },
};
