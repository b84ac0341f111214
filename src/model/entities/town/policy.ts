import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 政策清单 (FACTS 7.5 Town.policyChecklist): a row per policy of the transition period. */
export const policy = defineEntity({
  key: 'policy',
  name: '政策清单',
  layout: 'table',
  compulsory: false,
  books: ['town', 'department'],
  all: 'policies',
  identity: ['name', 'unit'],
  help: '各项衔接政策，一项一行，写明是否落实。',
  fields: [
    ...group('政策', [
      { key: 'name', name: '政策名称', type: 'text', required: 'error', width: 40 },
      { key: 'unit', name: '落实部门', type: 'text', planList: 'units', required: 'warning', width: 24 },
      { key: 'basis', name: '文件依据', type: 'text', width: 30 },
      { key: 'implemented', name: '是否落实', type: 'bool3', required: 'warning' },
      { key: 'note', name: '落实情况', type: 'text', width: 40, help: '没有落实的写明原因。' },
    ]),
  ],
});
