import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofPerson, THEMES } from './owner.js';

/** 教育资助 (FACTS 7.3 eduAid): a row per grant and term. */
export const eduAid = defineEntity({
  key: 'eduAid',
  name: '教育资助',
  layout: 'table',
  compulsory: false,
  all: 'eduAids',
  belongsTo: [{ to: 'person', by: 'personId', as: 'eduAids', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '在校生的资助，一项一学期填一行；应当享受还没有拿到的也填，“是否到位”填“否”。',
  fields: [
    ...ofPerson,
    ...group('资助', [
      {
        key: 'type',
        name: '资助项目',
        type: 'enum',
        values: [
          '学前资助',
          '义务教育生活补助',
          '高中助学金',
          '中职资助',
          '雨露计划',
          '大学助学贷款',
          '大学助学金',
          '其他',
        ],
        width: 20,
      },
      { key: 'term', name: '学期', type: 'text', help: '如 2021年秋季学期。' },
      { key: 'amount', name: '资助金额', type: 'money', unit: '元', min: 0 },
      { key: 'received', name: '是否到位', type: 'bool3' },
    ]),
  ],
});
