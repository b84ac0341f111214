import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 预警信息 (FACTS 7.5 Town.warnings): a row per warning received from a department or the system. */
export const warning = defineEntity({
  key: 'warning',
  name: '预警信息',
  layout: 'table',
  compulsory: false,
  books: ['town', 'department'],
  all: 'warnings',
  identity: [],
  help: '收到或发出的风险预警，一条一行。',
  fields: [
    ...group('预警', [
      { key: 'date', name: '日期', type: 'date', required: 'error' },
      { key: 'unit', name: '发出部门', type: 'text', planList: 'units', required: 'warning', width: 24 },
      { key: 'village', name: '涉及村', type: 'id', planList: 'villages', width: 24 },
      { key: 'subject', name: '预警内容', type: 'text', required: 'error', width: 40, help: '不写身份证号码。' },
      { key: 'count', name: '涉及户数', type: 'integer', unit: '户', min: 0 },
    ]),
    ...group('处置', [
      { key: 'handled', name: '是否处置', type: 'bool3' },
      { key: 'handledAt', name: '处置日期', type: 'date' },
      { key: 'result', name: '处置结果', type: 'text', width: 40 },
    ]),
  ],
});
