import type { Person } from '../village-data.js';
import type { Derivation } from './derivation.js';

const COUNTED: ReadonlySet<string> = new Set(['在册', '嫁入', '新生儿', '其他转入']);

/** A blank 人员状态 counts: the sheet lists who is there. */
export const isCounted = ({ values: { status } }: Person): boolean => status === undefined || COUNTED.has(status);

/** `person.counted`: belongs to the population that the inspection is about (FACTS 7.3, last line). */
export const counted: Derivation<Person, boolean> = {
  key: 'counted',
  name: '计入人口',
  type: 'bool',
  compute: (person) => ({ value: isCounted(person) }),
};
