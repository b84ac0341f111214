import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 走访记录 (FACTS 7.2 visits): a row per visit. */
export const visit = defineEntity({
  key: 'visit',
  name: '走访记录',
  layout: 'table',
  compulsory: false,
  all: 'visits',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'visits', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '走访一次一行，监测对象都要登记。',
  fields: [
    ...ofHousehold,
    ...group('走访', [
      { key: 'date', name: '走访日期', type: 'date' },
      {
        key: 'by',
        name: '走访人类别',
        type: 'enum',
        values: ['村干部', '帮扶联系人', '驻村工作队', '网格员', '包村干部', '党员', '小组长'],
      },
      { key: 'purpose', name: '走访事由', type: 'text', width: 24 },
      { key: 'finding', name: '发现的情况', type: 'text', width: 30 },
    ]),
  ],
});
