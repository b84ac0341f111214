import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofPerson, THEMES } from './owner.js';

/** 住院 (FACTS 7.3 hospitalizations): a row per stay. */
export const hospitalization = defineEntity({
  key: 'hospitalization',
  name: '住院',
  layout: 'table',
  compulsory: false,
  all: 'hospitalizations',
  belongsTo: [{ to: 'person', by: 'personId', as: 'hospitalizations', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '今年住过院的，住一次填一行。',
  fields: [
    ...ofPerson,
    ...group('住院', [
      { key: 'date', name: '入院日期', type: 'date' },
      { key: 'place', name: '住院医院', type: 'text', width: 24, sensitivity: 'personal' },
      { key: 'total', name: '总费用', type: 'money', unit: '元', min: 0 },
      { key: 'reimbursed', name: '已报销', type: 'money', unit: '元', min: 0, help: '还没有报销的填 0。' },
      { key: 'selfPay', name: '自付费用', type: 'money', unit: '元', min: 0, help: '总费用减去已报销。' },
      {
        key: 'delayReason',
        name: '报销不及时的原因',
        type: 'enum',
        values: ['无', '系统升级', '异地就医资料', '其他'],
        synonyms: { 医保系统升级: '系统升级', 异地就医未提供资料: '异地就医资料' },
        width: 18,
        help: '按时报销的填“无”。',
      },
    ]),
  ],
});
