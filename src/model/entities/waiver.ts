import { defineEntity } from '../field.js';
import { group } from '../group.js';

/** 例外说明: what cannot be corrected and who allowed it to stand (DESIGN, decision 3). */
export const waiver = defineEntity({
  key: 'waiver',
  name: '例外说明',
  layout: 'table',
  compulsory: false,
  books: ['village', 'town', 'department'],
  round: true,
  identity: ['rule', 'subject'],
  help: '确实改不了的数据（比如证件本身就错了），在这里说明理由，由负责人批准。',
  fields: [
    ...group('例外', [
      { key: 'rule', name: '规则编号', type: 'id', required: 'error', help: '检查结果里的编号，如 CELL-004。' },
      { key: 'subject', name: '对象编号', type: 'id', required: 'error', width: 22, help: '户编号或人编号。' },
      { key: 'sheet', name: '工作表', type: 'text' },
      { key: 'cell', name: '单元格', type: 'id' },
      { key: 'reason', name: '理由', type: 'text', required: 'error', width: 40 },
    ]),
    ...group('批准', [
      { key: 'approvedBy', name: '批准人', type: 'text', required: 'error', sensitivity: 'personal' },
      { key: 'approvedAt', name: '批准日期', type: 'date', required: 'warning' },
    ]),
  ],
});
