import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

const ANSWERS = ['满意', '基本满意', '不满意', '不了解'] as const;

/** 满意度 (FACTS 7.2 satisfaction): a row per household that was asked. */
export const satisfaction = defineEntity({
  key: 'satisfaction',
  name: '满意度',
  layout: 'table',
  compulsory: false,
  all: 'satisfactions',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'satisfaction' }],
  theme: THEMES.household,
  round: true,
  identity: ['householdId'],
  help: '每户一行，受访人怎么答就怎么填。一般农户不用回答对帮扶工作的满意度。',
  fields: [
    ...ofHousehold,
    ...group('满意度', [
      { key: 'knowsHelper', name: '是否知道帮扶联系人', type: 'bool3', help: '监测对象回答。' },
      { key: 'helpWork', name: '对帮扶工作', type: 'enum', values: ANSWERS, help: '监测对象回答。' },
      {
        key: 'workTeam',
        name: '对驻村工作队',
        type: 'enum',
        values: [...ANSWERS, '不涉及'],
        help: '本村没有驻村工作队的填“不涉及”。',
      },
      { key: 'doubleBasics', name: '对双基建设', type: 'enum', values: ANSWERS },
      { key: 'overall', name: '对巩固脱贫成果', type: 'enum', values: ANSWERS },
    ]),
    ...group('不满意的原因', [
      { key: 'dissatisfiedCause', name: '不满意原因', type: 'enum', values: ['责任', '政策', '工作', '其他'] },
      {
        key: 'helpReason',
        name: '对帮扶工作不满意的原因',
        type: 'enums',
        values: ['缺少走访', '缺乏举措', '其他'],
        width: 24,
      },
      {
        key: 'basicsReason',
        name: '对双基建设不满意的原因',
        type: 'enums',
        values: ['道路', '饮水', '文体', '医疗', '就学', '环境', '电力', '其他'],
        width: 24,
      },
    ]),
  ],
});
