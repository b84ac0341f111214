import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 低收入监测 (FACTS 7.5 LowIncome): a row per low-income household. */
export const lowIncome = defineEntity({
  key: 'lowIncome',
  name: '低收入监测',
  layout: 'table',
  compulsory: false,
  all: 'lowIncomes',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'lowIncome' }],
  theme: THEMES.household,
  identity: ['householdId'],
  help: '低保、特困、低保边缘等低收入户每户一行。',
  fields: [
    ...ofHousehold,
    ...group('风险', [
      { key: 'hasRisk', name: '今年有无风险点', type: 'bool3', help: '没有风险点填“否”，后面的日期不用填。' },
      { key: 'riskOccurredAt', name: '风险发生日期', type: 'date' },
      { key: 'discoveredAt', name: '风险发现日期', type: 'date' },
      { key: 'interventionAt', name: '干预日期', type: 'date' },
      { key: 'helpStartedAt', name: '开始帮扶日期', type: 'date' },
    ]),
    ...group('动态管理', [{ key: 'lastReviewedAt', name: '最近核查日期', type: 'date' }]),
  ],
});
