import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 本级新增 (FACTS 7.0 localAdditions, R5.22): what the town asks beyond the plan, with the reason and who approved it. */
export const localAddition = defineEntity({
  key: 'localAddition',
  name: '本级新增',
  layout: 'table',
  compulsory: false,
  books: ['town'],
  all: 'additions',
  identity: ['name'],
  help: '方案以外增加的检查项、栏目、表格、报送要求。没有就空着；有的要写明理由和批准人，会印在报告里。',
  fields: [
    ...group('新增', [
      {
        key: 'kind',
        name: '类别',
        type: 'enum',
        values: ['检查项', '栏目', '表格', '报送要求', '其他'],
        required: 'error',
      },
      { key: 'name', name: '新增内容', type: 'text', required: 'error', width: 40 },
      { key: 'reason', name: '理由', type: 'text', required: 'error', width: 40 },
      { key: 'approvedBy', name: '批准人', type: 'text', required: 'error', maxLength: 20, sensitivity: 'personal' },
      { key: 'approvedAt', name: '批准日期', type: 'date', required: 'warning' },
      { key: 'docRef', name: '批准文件', type: 'text', width: 24 },
    ]),
  ],
});
