import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofPerson, THEMES } from './owner.js';

/** 就业补助: what supplementary items S3.3 and S3.4 ask; a row per person and kind. */
export const jobAid = defineEntity({
  key: 'jobAid',
  name: '就业补助',
  layout: 'table',
  compulsory: false,
  all: 'jobAids',
  belongsTo: [{ to: 'person', by: 'personId', as: 'jobAids', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '外出务工交通补贴和公益性岗位补贴，一人一项填一行。',
  fields: [
    ...ofPerson,
    ...group('补助', [
      {
        key: 'kind',
        name: '补助项目',
        type: 'enum',
        values: ['外出务工交通补贴', '公益性岗位补贴', '其他'],
        width: 20,
      },
      { key: 'due', name: '应发金额', type: 'money', unit: '元', min: 0 },
      { key: 'paid', name: '实发金额', type: 'money', unit: '元', min: 0, help: '还没有发放的填 0。' },
      { key: 'onDuty', name: '是否在岗', type: 'bool3', help: '公益性岗位填写。' },
    ]),
  ],
});
