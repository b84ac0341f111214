import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { ofHousehold, THEMES } from './owner.js';

/** 帮扶措施 (FACTS 7.2 measures): a row per measure. */
export const measure = defineEntity({
  key: 'measure',
  name: '帮扶措施',
  layout: 'table',
  compulsory: false,
  all: 'measures',
  belongsTo: [{ to: 'household', by: 'householdId', as: 'measures', many: true }],
  theme: THEMES.household,
  identity: [],
  help: '一项措施一行。',
  fields: [
    ...ofHousehold,
    ...group('措施', [
      {
        key: 'type',
        name: '措施类型',
        type: 'enum',
        values: [
          '产业帮扶',
          '就业帮扶',
          '公益性岗位帮扶',
          '金融帮扶',
          '健康帮扶',
          '教育帮扶',
          '住房安全保障',
          '饮水安全保障',
          '义务教育保障',
          '综合保障',
          '搬迁',
          '生产生活条件改善',
          '社会帮扶',
          '基础设施建设',
        ],
      },
      { key: 'startedAt', name: '开始日期', type: 'date' },
      { key: 'status', name: '实施情况', type: 'enum', values: ['已实施', '尚未实施'] },
      { key: 'note', name: '措施内容', type: 'text', width: 30 },
      { key: 'docRef', name: '佐证材料', type: 'text', width: 20 },
    ]),
  ],
});
