import type { Person } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { missing, personField, truth } from './missing.js';

const KEYS = ['insuredResident', 'insuredEmployee', 'insuredElsewhere'] as const;

/** `person.insured`: any of the three insurances; unknown unless one is 是 or all three are 否 (FACTS 7.6). */
export const insured: Derivation<Person, boolean> = {
  key: 'insured',
  name: '参加基本医疗保险',
  type: 'bool',
  compute({ values }) {
    if (KEYS.some((key) => values[key] === '是')) return { value: true };
    const unknown = KEYS.filter((key) => truth(values[key]) === undefined);
    return unknown.length > 0 ? missing(...unknown.map(personField)) : { value: false };
  },
};
