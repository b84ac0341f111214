import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 转移性收入明细 (FACTS 7.2 income.transferItems): a row per kind of income. */
export const transferItem = defineEntity({
  key: 'transferItem',
  name: '转移性收入明细',
  layout: 'table',
  compulsory: false,
  all: 'transferItems',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'transferItems', many: true }],
  supporting: true,
  theme: THEMES.household,
  identity: [],
  help: '一户一项填一行，加起来等于《收入支出》的转移性收入。一次性慰问金、危房改造资金不算。',
  fields: [
    ...ofHousehold,
    ...group('明细', [
      {
        key: 'item',
        name: '收入项目',
        type: 'enum',
        values: [
          '计划生育金',
          '低保金',
          '特困供养金',
          '养老保险金',
          '生态补偿金',
          '残疾人两项补贴',
          '农业补贴',
          '高龄补贴',
          '水库移民补贴',
          '其他',
        ],
      },
      { key: 'amount', name: '金额', type: 'money', unit: '元', min: 0 },
    ]),
  ],
});
