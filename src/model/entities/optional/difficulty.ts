import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 实际困难 (FACTS 7.2 difficulties): a row per difficulty that a household has told. */
export const difficulty = defineEntity({
  key: 'difficulty',
  name: '实际困难',
  layout: 'table',
  compulsory: false,
  all: 'difficulties',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'difficulties', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '监测对象反映的困难，一件一行。',
  fields: [
    ...ofHousehold,
    ...group('困难', [
      { key: 'raisedAt', name: '反映日期', type: 'date' },
      { key: 'text', name: '困难内容', type: 'text', width: 30, sensitivity: 'personal' },
      { key: 'resolved', name: '是否解决', type: 'bool3' },
      { key: 'resolvedAt', name: '解决日期', type: 'date' },
      {
        key: 'resolvedBy',
        name: '由谁解决',
        type: 'enum',
        values: ['帮扶联系人', '村干部', '驻村工作队', '包村干部', '镇级部门', '区级部门', '自行解决', '其他'],
      },
    ]),
  ],
});
