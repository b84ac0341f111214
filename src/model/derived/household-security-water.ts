import type { Household } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { householdField, missing, truth } from './missing.js';

const KEYS = ['water.quantityOk', 'water.qualityOk', 'water.convenienceOk', 'water.reliabilityOk'] as const;

/** `household.security.water` 有保障: all four indicators (T/CHES 18-2018) are 是; one 否 decides, a blank keeps it unknown. */
export const securityWater: Derivation<Household, boolean> = {
  key: 'security.water',
  name: '饮水安全有保障',
  type: 'bool',
  compute({ values }) {
    if (KEYS.some((key) => values[key] === '否')) return { value: false };
    const unknown = KEYS.filter((key) => truth(values[key]) === undefined);
    return unknown.length > 0 ? missing(...unknown.map(householdField)) : { value: true };
  },
};
