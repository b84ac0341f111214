import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 户产业 (FACTS 7.5 HouseholdIndustry): a row per kind of production of a household. */
export const industry = defineEntity({
  key: 'industry',
  name: '户产业',
  layout: 'table',
  compulsory: false,
  all: 'industries',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'industries', many: true }],
  theme: THEMES.industry,
  identity: [],
  help: '享受产业帮扶的户，一种产业一行。',
  fields: [
    ...ofHousehold,
    ...group('产业', [
      {
        key: 'projectId',
        name: '项目编号',
        type: 'id',
        keyOf: 'project',
        help: '参加了《产业项目》里的项目时填写。',
      },
      {
        key: 'kind',
        name: '产业类别',
        type: 'enum',
        values: ['种植', '林业', '养殖', '加工', '服务', '其他'],
        synonyms: { 林: '林业' },
      },
      { key: 'species', name: '品种', type: 'text' },
      { key: 'quantity', name: '规模', type: 'text', help: '如 3亩、20只。' },
      { key: 'conditionsMet', name: '具备发展条件', type: 'bool3', help: '劳动力、土地、技术等条件是否具备。' },
    ]),
    ...group('产量和收入', [
      { key: 'outputPrev', name: '上年产量', type: 'decimal', min: 0, help: '今年新发展的填 0。' },
      { key: 'output', name: '本年产量', type: 'decimal', min: 0 },
      { key: 'incomePrev', name: '上年产业收入', type: 'money', unit: '元', min: 0, help: '今年新发展的填 0。' },
      { key: 'income', name: '本年产业收入', type: 'money', unit: '元', min: 0 },
    ]),
  ],
});
