import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 会议登记 (FACTS 7.5 Town: meetings, leadingGroup.meetings, coordination): a row per meeting or request for instructions. */
export const meeting = defineEntity({
  key: 'meeting',
  name: '会议登记',
  layout: 'table',
  compulsory: false,
  books: ['town'],
  all: 'meetings',
  identity: [],
  help: '一次会议、一次请示汇报一行。',
  fields: [
    ...group('会议', [
      { key: 'date', name: '日期', type: 'date', required: 'error' },
      {
        key: 'kind',
        name: '会议类型',
        type: 'enum',
        values: [
          '动员部署会',
          '领导小组会',
          '党委会',
          '党委农村工作领导小组会',
          '统筹协调会',
          '调度会',
          '请示汇报',
          '其他',
        ],
        required: 'error',
        width: 22,
      },
      { key: 'topic', name: '议题', type: 'text', required: 'warning', width: 40 },
      { key: 'host', name: '主持人', type: 'text', maxLength: 20, sensitivity: 'personal' },
      { key: 'persons', name: '参加人数', type: 'integer', unit: '人', min: 0 },
      { key: 'decisions', name: '议定事项', type: 'text', width: 40 },
      { key: 'docRef', name: '佐证材料', type: 'text', width: 24, help: '会议通知、记录、纪要的名称或编号。' },
    ]),
  ],
});
