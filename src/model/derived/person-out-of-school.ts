import type { Person } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { missing, personField, truth } from './missing.js';
import { isSchoolAge } from './person-is-school-age.js';

const NOT_IN_SCHOOL = '非在校生';
/** Reasons that are no dropping out: 身体原因, 送教上门, 休学. */
const excused = (reason: string): boolean => /身体原因|送教|休学/.test(reason);

/**
 * `person.outOfSchool`: of school age, not in school, and none of the reasons that excuse it (FACTS 8.R, 5.1 and 5.10).
 * 失学辍学 answers for a blank 在校生状况; a stated reason answers for a blank 身体原因.
 */
export const outOfSchool: Derivation<Person, boolean> = {
  key: 'outOfSchool',
  name: '义务教育阶段失学辍学',
  type: 'bool',
  compute(person, settings) {
    const due = isSchoolAge.compute(person, settings);
    if ('missing' in due || !due.value) return due;
    const { schoolStatus, dropout, unableToStudy, dropoutReason } = person.values;
    if (schoolStatus !== undefined && schoolStatus !== NOT_IN_SCHOOL) return { value: false };
    if (schoolStatus === undefined && truth(dropout) !== true) {
      return truth(dropout) === false ? { value: false } : missing(personField('schoolStatus'));
    }
    if (truth(unableToStudy) === true) return { value: false };
    if (dropoutReason !== undefined) return { value: !excused(dropoutReason) };
    if (truth(unableToStudy) === undefined) return missing(personField('unableToStudy'));
    return truth(dropout) === true ? { value: true } : missing(personField('dropoutReason'));
  },
};
