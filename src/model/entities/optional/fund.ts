import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/** 衔接资金 (FACTS 7.5 Fund): a row per fund or project that it pays. */
export const fund = defineEntity({
  key: 'fund',
  name: '衔接资金',
  layout: 'table',
  compulsory: false,
  all: 'funds',
  theme: THEMES.village,
  identity: ['fundId'],
  nameField: 'name',
  help: '本村使用的财政衔接推进乡村振兴补助资金，一项一行。',
  fields: [
    ...group('资金', [
      { key: 'fundId', name: '资金编号', type: 'id', required: 'error', help: '自己编，不重复，如 J01。' },
      { key: 'name', name: '资金名称', type: 'text', width: 30, required: 'error' },
      { key: 'year', name: '资金年度', type: 'integer', min: 2000, max: 2100 },
      { key: 'budget', name: '安排金额', type: 'money', unit: '元', min: 0 },
      { key: 'paid', name: '已支出金额', type: 'money', unit: '元', min: 0 },
    ]),
    ...group('绩效', [
      { key: 'indicator', name: '绩效指标', type: 'text', width: 24, help: '如 受益户数、户均增收。' },
      { key: 'performanceTarget', name: '绩效目标值', type: 'decimal', min: 0 },
      { key: 'performanceActual', name: '绩效完成值', type: 'decimal', min: 0 },
    ]),
  ],
});
