import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofEnterprise, ofHousehold, THEMES } from './owner.js';

/**
 * 带动农户 (FACTS 7.5 linkedHouseholds, employedPersons, measures, agreements, payments): a row per enterprise, household and way. The
 * agreement and what was paid stand in the same row: who fills one knows the other, and one sheet is less than four.
 */
export const linked = defineEntity({
  key: 'linked',
  name: '带动农户',
  layout: 'table',
  compulsory: false,
  all: 'linked',
  belongsTo: [
    { to: 'enterprise', by: 'enterpriseId', as: 'linked', many: true },
    { to: 'household', by: 'householdId', as: 'linked', many: true },
  ],
  theme: THEMES.industry,
  identity: [],
  help: '经营主体带动的户，一户一种方式一行；在帮扶车间务工的也填在这里。',
  fields: [
    ...ofEnterprise,
    ...ofHousehold,
    ...group('带动', [
      {
        key: 'way',
        name: '带动方式',
        type: 'enum',
        values: ['就业务工', '订单收购', '土地流转', '托管代养', '入股分红', '技术服务', '其他'],
      },
      { key: 'since', name: '开始带动日期', type: 'date' },
      { key: 'personId', name: '务工人编号', type: 'id', width: 22, keyOf: 'person', help: '就业务工的填写。' },
    ]),
    ...group('协议和兑付', [
      { key: 'agreed', name: '是否签订协议', type: 'bool3' },
      { key: 'docRef', name: '协议编号', type: 'text' },
      { key: 'until', name: '协议到期日', type: 'date' },
      {
        key: 'paidAmount',
        name: '本年兑付金额',
        type: 'money',
        unit: '元',
        min: 0,
        help: '工资、收购款、租金等，没有兑付填 0。',
      },
    ]),
  ],
});
