import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/**
 * 户资料 (FACTS 7.2 ledgerDocs): a row per monitored household and a column per paper, because nine rows a household would be nine
 * times the typing.
 */
export const ledgerDocs = defineEntity({
  key: 'ledgerDocs',
  name: '户资料',
  layout: 'table',
  compulsory: false,
  all: 'ledgerDocs',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'docs' }],
  theme: THEMES.household,
  identity: ['householdId'],
  help: '监测对象每户一行，档案里有这份资料填“是”，缺的填“否”。',
  fields: [
    ...ofHousehold,
    ...group('档案资料', [
      { key: 'application', name: '申请及承诺授权书', type: 'bool3' },
      { key: 'collection', name: '信息采集表', type: 'bool3' },
      { key: 'review', name: '民主评议记录', type: 'bool3' },
      { key: 'publicity', name: '公示资料', type: 'bool3' },
      { key: 'approval', name: '审核表', type: 'bool3' },
      { key: 'plan', name: '帮扶计划', type: 'bool3' },
      { key: 'incomeSheet', name: '收入核算表', type: 'bool3' },
      { key: 'visits', name: '走访记录资料', type: 'bool3' },
      { key: 'elimination', name: '风险消除资料', type: 'bool3', help: '风险已经消除的填写。' },
    ]),
  ],
});
