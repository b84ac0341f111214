import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/**
 * 比对差异 (FACTS 7.5 LedgerDiff): where registers and workbook differ, as `cunbao compare` wrote it; people say what was done about it.
 * A household that agrees in everything has one row 一致, so that it is known to have been compared.
 */
export const ledgerDiff = defineEntity({
  key: 'ledgerDiff',
  name: '比对差异',
  layout: 'table',
  compulsory: false,
  all: 'ledgerDiffs',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'ledgerDiffs', many: true }],
  theme: THEMES.village,
  round: true,
  identity: [],
  help: '由 cunbao compare 写入，不用自己填。核实处理以后，把“是否处理”改成“是”，写明情况。',
  fields: [
    ...group('对象', [
      { key: 'householdId', name: '户编号', type: 'id', width: 20, keyOf: 'household', assigned: true },
      { key: 'personId', name: '人编号', type: 'id', width: 22, keyOf: 'person', assigned: true },
      { key: 'subject', name: '户主或姓名', type: 'text', maxLength: 20, sensitivity: 'personal', assigned: true },
    ]),
    ...group('差异', [
      {
        key: 'verdict',
        name: '结论',
        type: 'enum',
        values: ['一致', '账账不符', '账实不符', '缺失'],
        assigned: true,
      },
      { key: 'fieldName', name: '栏目', type: 'text', width: 22, assigned: true },
      { key: 'register', name: '登记表', type: 'text', width: 22, assigned: true },
      { key: 'registerValue', name: '登记表内容', type: 'text', width: 24, sensitivity: 'sensitive', assigned: true },
      { key: 'registerPlace', name: '登记表位置', type: 'text', width: 26, assigned: true },
      { key: 'other', name: '另一方', type: 'text', width: 14, assigned: true },
      { key: 'otherValue', name: '另一方内容', type: 'text', width: 24, sensitivity: 'sensitive', assigned: true },
      { key: 'otherPlace', name: '另一方位置', type: 'text', width: 26, assigned: true },
    ]),
    ...group('处理', [
      { key: 'handled', name: '是否处理', type: 'bool3', help: '核实并改正以后选“是”；还没有处理的是“否”。' },
      { key: 'handledBy', name: '处理人', type: 'text', maxLength: 20, sensitivity: 'personal' },
      { key: 'handledAt', name: '处理日期', type: 'date' },
      { key: 'handledNote', name: '处理情况', type: 'text', width: 36, help: '以哪一方为准、改了哪里。' },
    ]),
  ],
});
