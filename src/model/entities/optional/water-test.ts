import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/** 水质检测 (FACTS 7.1 waterTests): a row per test. */
export const waterTest = defineEntity({
  key: 'waterTest',
  name: '水质检测',
  layout: 'table',
  compulsory: false,
  all: 'waterTests',
  supporting: true,
  theme: THEMES.village,
  identity: [],
  help: '今年的水质检测，一次一行；没有检测不用填。',
  fields: [
    ...group('检测', [
      { key: 'date', name: '检测日期', type: 'date', required: 'warning' },
      { key: 'source', name: '检测水源', type: 'enum', values: ['集中供水', '自备井', '其他'], required: 'warning' },
      { key: 'result', name: '检测结果', type: 'enum', values: ['合格', '不合格'], required: 'warning' },
      { key: 'reportNo', name: '报告编号', type: 'text', width: 20 },
    ]),
  ],
});
