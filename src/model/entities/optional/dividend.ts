import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofEnterprise, ofHousehold, THEMES } from './owner.js';

/** 入股分红 (FACTS 7.5 Dividend): a row per enterprise, household and instalment. */
export const dividend = defineEntity({
  key: 'dividend',
  name: '入股分红',
  layout: 'table',
  compulsory: false,
  all: 'dividends',
  belongsTo: [
    { to: 'enterprise', by: 'enterpriseId', as: 'dividends', many: true },
    { to: 'household', by: 'householdId', as: 'dividends', many: true },
  ],
  theme: THEMES.industry,
  identity: [],
  help: '到户资金入股企业、合作社的，一户一期分红一行。',
  fields: [
    ...ofEnterprise,
    ...ofHousehold,
    ...group('入股', [
      { key: 'capital', name: '入股金额', type: 'money', unit: '元', min: 0 },
      { key: 'agreementRef', name: '入股协议编号', type: 'text' },
    ]),
    ...group('分红', [
      { key: 'agreedAmount', name: '约定分红', type: 'money', unit: '元', min: 0 },
      { key: 'dueAt', name: '约定兑现日期', type: 'date' },
      { key: 'paidAmount', name: '已兑现分红', type: 'money', unit: '元', min: 0, help: '还没有兑现的填 0。' },
      { key: 'paidAt', name: '兑现日期', type: 'date' },
    ]),
  ],
});
