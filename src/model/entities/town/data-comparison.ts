import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 数据比对登记 (FACTS 7.5 Town.dataComparisons): a row per comparison between departments' data. */
export const dataComparison = defineEntity({
  key: 'dataComparison',
  name: '部门数据比对',
  layout: 'table',
  compulsory: false,
  books: ['town', 'department'],
  all: 'dataComparisons',
  identity: [],
  help: '部门之间、部门与系统之间的数据比对，一次一行。',
  fields: [
    ...group('比对', [
      { key: 'date', name: '日期', type: 'date', required: 'error' },
      { key: 'units', name: '参加部门', type: 'text', required: 'warning', width: 36, help: '几个部门用顿号隔开。' },
      { key: 'content', name: '比对内容', type: 'text', width: 40 },
      { key: 'rows', name: '比对条数', type: 'integer', unit: '条', min: 0 },
      { key: 'differences', name: '差异条数', type: 'integer', unit: '条', min: 0 },
      { key: 'handled', name: '已核实条数', type: 'integer', unit: '条', min: 0 },
      { key: 'note', name: '核实情况', type: 'text', width: 40 },
    ]),
  ],
});
