import type { FormRecord } from '../records/index.js';
import { withoutNumbers } from './assignment.js';
import { beside, type Form, listOf } from './form.js';

/** FACTS 2.5: one sheet for each finding, signed when it is closed. */
export const slip: Form = {
  name: '销号单',
  about: '每个问题一份，整改完成后签字销号',
  pattern: '{{问题编号}}',
  records: (village) => listOf(village, '问题').map((finding) => slipRecord(beside(village), finding)),
};

/** What a 销号单 names. */
export const slipRecord = (base: FormRecord, finding: FormRecord): FormRecord => ({
  ...base,
  ...withoutNumbers(finding),
});
