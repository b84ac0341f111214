import type { Household } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { householdField, missing, truth } from './missing.js';

/** `household.isMonitored`: one of the three 监测对象 categories and its risk not eliminated. Blank is unknown, never 非监测对象. */
export const isMonitored: Derivation<Household, boolean> = {
  key: 'isMonitored',
  name: '监测对象（风险未消除）',
  type: 'bool',
  compute({ values: { monitorCategory, riskEliminated } }) {
    if (monitorCategory === undefined) return missing(householdField('monitorCategory'));
    if (monitorCategory === '非监测对象') return { value: false };
    const eliminated = truth(riskEliminated);
    return eliminated === undefined ? missing(householdField('riskEliminated')) : { value: !eliminated };
  },
};
