import type { Person } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { missing, personField, truth } from './missing.js';

/** `person.bottomCovered`: 低保, or 特困 in either form. */
export const bottomCovered: Derivation<Person, boolean> = {
  key: 'bottomCovered',
  name: '纳入兜底保障',
  type: 'bool',
  compute({ values: { dibao, tekun } }) {
    if (truth(dibao) === true || tekun === '集中供养' || tekun === '分散供养') return { value: true };
    const unknown = [
      ...(truth(dibao) === undefined ? [personField('dibao')] : []),
      ...(tekun === undefined ? [personField('tekun')] : []),
    ];
    return unknown.length > 0 ? missing(...unknown) : { value: false };
  },
};
