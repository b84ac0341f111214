import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 小额信贷 (FACTS 7.5 Loan): a row per loan, or per household that could have one. */
export const loan = defineEntity({
  key: 'loan',
  name: '小额信贷',
  layout: 'table',
  compulsory: false,
  all: 'loans',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'loans', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '一笔贷款一行；符合条件、有意愿而没有贷到的监测户也填一行，“是否放贷”填“否”。',
  fields: [
    ...ofHousehold,
    ...group('申请', [
      { key: 'eligible', name: '是否符合条件', type: 'bool3' },
      { key: 'willing', name: '是否有意愿', type: 'bool3' },
      { key: 'granted', name: '是否放贷', type: 'bool3' },
      { key: 'bank', name: '承贷银行', type: 'text' },
    ]),
    ...group('贷款', [
      { key: 'amount', name: '贷款金额', type: 'money', unit: '元', min: 0, max: 50_000 },
      { key: 'grantedAt', name: '放贷日期', type: 'date' },
      { key: 'dueDate', name: '到期日期', type: 'date' },
      { key: 'purpose', name: '贷款用途', type: 'enum', values: ['发展生产', '建房', '婚丧', '还债', '理财', '其他'] },
      { key: 'usedBy', name: '实际使用人', type: 'enum', values: ['本户', '企业', '合作社', '他人'] },
      { key: 'transferForm', name: '流转形式', type: 'enum', values: ['无', '入股分红', '转贷', '指标交换'] },
      { key: 'balance', name: '贷款余额', type: 'money', unit: '元', min: 0 },
    ]),
    ...group('贴息', [
      { key: 'interestSubsidyDue', name: '应贴息金额', type: 'money', unit: '元', min: 0 },
      { key: 'interestSubsidyPaid', name: '已贴息金额', type: 'money', unit: '元', min: 0 },
    ]),
  ],
});
