import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 临时救助 (FACTS 7.2 tempAid): a row per grant, or per application that was not granted. */
export const tempAid = defineEntity({
  key: 'tempAid',
  name: '临时救助',
  layout: 'table',
  compulsory: false,
  all: 'tempAids',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'tempAids', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '今年的临时救助，一次一行；申请了没有救助的，金额填 0。',
  fields: [
    ...ofHousehold,
    ...group('救助', [
      { key: 'date', name: '救助日期', type: 'date' },
      { key: 'reason', name: '救助原因', type: 'text', width: 24 },
      { key: 'amount', name: '救助金额', type: 'money', unit: '元', min: 0 },
    ]),
  ],
});
