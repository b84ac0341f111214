import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 收入支出 (FACTS 7.2 income, incomePrev, expense, insuranceClaim): a row per household. */
export const income = defineEntity({
  key: 'income',
  name: '收入支出',
  layout: 'table',
  compulsory: false,
  all: 'incomes',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'income' }],
  theme: THEMES.household,
  identity: ['householdId'],
  help: '每户一行。没有这项收入或支出请填 0，空着表示没有核实。一次性慰问金、危房改造资金不算收入。',
  fields: [
    ...ofHousehold,
    ...group('本年收入', [
      { key: 'wage', name: '工资性收入', type: 'money', unit: '元', min: 0 },
      { key: 'business', name: '生产经营性收入', type: 'money', unit: '元', min: 0 },
      { key: 'businessCost', name: '生产经营性支出', type: 'money', unit: '元', min: 0 },
      { key: 'property', name: '财产性收入', type: 'money', unit: '元', min: 0 },
      { key: 'transfer', name: '转移性收入', type: 'money', unit: '元', min: 0 },
      { key: 'sharers', name: '共享收入人数', type: 'integer', unit: '人', min: 1 },
    ]),
    ...group('上年收入', [
      { key: 'prev.wage', name: '上年工资性收入', type: 'money', unit: '元', min: 0 },
      { key: 'prev.business', name: '上年生产经营性收入', type: 'money', unit: '元', min: 0 },
      { key: 'prev.businessCost', name: '上年生产经营性支出', type: 'money', unit: '元', min: 0 },
      { key: 'prev.property', name: '上年财产性收入', type: 'money', unit: '元', min: 0 },
      { key: 'prev.transfer', name: '上年转移性收入', type: 'money', unit: '元', min: 0 },
      { key: 'prev.sharers', name: '上年共享收入人数', type: 'integer', unit: '人', min: 1 },
    ]),
    ...group('刚性支出', [
      { key: 'expense.medicalSelfPay', name: '医疗合规自付', type: 'money', unit: '元', min: 0 },
      { key: 'expense.educationSelfPay', name: '教育支出', type: 'money', unit: '元', min: 0 },
      { key: 'expense.disaster', name: '灾害损失支出', type: 'money', unit: '元', min: 0 },
      { key: 'expense.other', name: '其他刚性支出', type: 'money', unit: '元', min: 0 },
      { key: 'insuranceClaim', name: '理赔收入', type: 'money', unit: '元', min: 0 },
    ]),
  ],
});
