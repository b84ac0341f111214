import { beside, type Form, listOf } from './form.js';

/** FACTS 2.5: one sheet for each finding, signed when it is closed. */
export const closing: Form = {
  name: '销号单',
  about: '每个问题一份，整改完成后签字销号',
  pattern: '{{问题编号}}',
  records: (village) => listOf(village, '问题').map((finding) => ({ ...beside(village), ...finding })),
};
