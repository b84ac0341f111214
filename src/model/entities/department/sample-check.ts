import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 抽查样本 (FACTS 7.5 DeptFinding: policy, sampleSize): a row per policy, village and day. */
export const sampleCheck = defineEntity({
  key: 'sampleCheck',
  name: '抽查样本',
  layout: 'table',
  compulsory: false,
  books: ['department'],
  all: 'samples',
  identity: [],
  help: '一项政策在一个村抽查一次填一行。发现的问题逐条登记在“问题台账”，写明户编号或人编号。',
  fields: [
    ...group('抽查', [
      { key: 'policy', name: '抽查的政策', type: 'text', required: 'error', width: 36 },
      { key: 'village', name: '村', type: 'id', planList: 'villages', required: 'error', width: 24 },
      { key: 'date', name: '抽查日期', type: 'date' },
      { key: 'way', name: '抽查方式', type: 'enum', values: ['入户核查', '电话核查', '查阅资料', '数据比对'] },
      { key: 'sampleSize', name: '抽查数', type: 'integer', required: 'error', min: 0, help: '抽查的户数或人数。' },
      { key: 'sampleUnit', name: '抽查对象', type: 'enum', values: ['户', '人', '项目', '工程'] },
      { key: 'problems', name: '有问题数', type: 'integer', required: 'warning', min: 0 },
    ]),
    ...group('核查', [
      { key: 'checkedBy', name: '抽查人', type: 'text', sensitivity: 'personal' },
      { key: 'note', name: '情况说明', type: 'text', width: 40 },
    ]),
  ],
});
