import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { MOBILE } from '../../patterns.js';
import { THEMES } from './owner.js';

/** 网格 (FACTS 7.1 grids, 7.5 GridWorker): a row per grid with the person who looks after it. */
export const grid = defineEntity({
  key: 'grid',
  name: '网格',
  layout: 'table',
  compulsory: false,
  all: 'grids',
  theme: THEMES.village,
  identity: ['gridId'],
  nameField: 'workerName',
  help: '本村的网格和网格员，一个网格一行。',
  fields: [
    ...group('网格', [
      { key: 'gridId', name: '网格编号', type: 'id', required: 'error', help: '与《农户》的网格一致。' },
      { key: 'name', name: '网格名称', type: 'text', width: 20 },
    ]),
    ...group('网格员', [
      { key: 'workerName', name: '网格员', type: 'text', sensitivity: 'personal', help: '没有安排的填“无”。' },
      { key: 'workerPhone', name: '网格员电话', type: 'id', sensitivity: 'personal', ...MOBILE },
      { key: 'visitCount', name: '今年走访次数', type: 'integer', unit: '次', min: 0 },
      { key: 'reportCount', name: '今年上报信息条数', type: 'integer', unit: '条', min: 0 },
      {
        key: 'testAnswer',
        name: '是否熟悉工作',
        type: 'enum',
        values: ['是', '部分', '否'],
        help: '当面询问网格内的监测对象、低收入户和工作要求。',
      },
    ]),
  ],
});
