import { beside, type Form, listOf } from './form.js';

/** FACTS 2.4: what is known of a household, for the people who visit it. */
export const visitForm: Form = {
  name: '入户排查表',
  about: '每户一份，已知的内容先印好，现场核对',
  pattern: '{{组}}组_{{户主姓名}}_{{户编号}}',
  records: (village) => listOf(village, '农户').map((household) => ({ ...beside(village), ...household })),
};
