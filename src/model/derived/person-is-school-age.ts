import type { Person } from '../village-data.js';
import { birthDateOf } from './birth-date.js';
import { fullYears } from './calendar.js';
import type { Derivation } from './derivation.js';

/** `person.isSchoolAge`: within the plan's 义务教育年龄段 on its reference date; who is born later is too young. */
export const isSchoolAge: Derivation<Person, boolean> = {
  key: 'isSchoolAge',
  name: '义务教育适龄',
  type: 'bool',
  compute(person, { schoolAge }) {
    const birth = birthDateOf(person);
    if ('missing' in birth) return birth;
    const years = fullYears(birth.value, schoolAge.asOf);
    return { value: years >= schoolAge.min && years <= schoolAge.max };
  },
};
