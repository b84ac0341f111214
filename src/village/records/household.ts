import { ageAt, type Household, type Person } from '../../model/index.js';
import type { FormRecord } from './index.js';

/** Ages of compulsory education. */
const SCHOOL_AGE = { from: 6, to: 15 };

/** What a form asks of a household as a whole and only its members tell; empty text where their rows do not say. */
export const ofMembers = ({ persons }: Household, asOf: string): FormRecord => ({
  失学辍学: droppedOut(persons, asOf),
  未参保人员: uninsured(persons),
  慢病签约: signedUp(persons),
});

/** 有 when a member has dropped out, 无 when nobody can have, or every child of school age goes to school. */
function droppedOut(persons: readonly Person[], asOf: string): '有' | '无' | '' {
  if (persons.some(({ values }) => values.dropout === '是')) return '有';
  const children = persons.filter((person) => {
    const age = ageAt(person, asOf);
    return !('value' in age) || (age.value >= SCHOOL_AGE.from && age.value <= SCHOOL_AGE.to);
  });
  return children.every(({ values }) => values.dropout === '否') ? '无' : '';
}

/** Names of those who have no medical insurance; 无 when all are known to have one. */
function uninsured(persons: readonly Person[]): string {
  const insured = ({ values }: Person): boolean =>
    [values.insuredResident, values.insuredEmployee, values.insuredElsewhere].includes('是');
  const without = persons.filter((person) => !insured(person) && person.values.insuredResident === '否');
  if (without.length === 0) return persons.length > 0 && persons.every(insured) ? '无' : '';
  return without.map(({ values }) => values.name).join('、');
}

/** Whether those with a chronic illness have signed up with a family doctor; 不需要 when nobody has one. */
function signedUp(persons: readonly Person[]): '已签约' | '未签约' | '不需要' | '' {
  const ill = persons.filter(
    ({ values }) => values.health?.includes('长期慢性病') || (values.chronicDiseases?.length ?? 0) > 0,
  );
  if (ill.length === 0)
    return persons.length > 0 && persons.every(({ values }) => values.health !== undefined) ? '不需要' : '';
  if (ill.some(({ values }) => values.familyDoctorSigned === '否')) return '未签约';
  return ill.every(({ values }) => values.familyDoctorSigned === '是') ? '已签约' : '';
}
