import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 年度目标任务 (FACTS 7.1 annualTargets): what item 3.11 is decided by. */
export const annualTarget = defineEntity({
  key: 'annualTarget',
  name: '年度目标任务',
  layout: 'table',
  compulsory: false,
  books: ['town'],
  all: 'targets',
  identity: ['name'],
  help: '本年度下达的各项目标任务，一项一行。完成值没有填的，按没有核实处理。',
  fields: [
    ...group('目标', [
      { key: 'name', name: '目标任务', type: 'text', required: 'error', width: 36 },
      { key: 'unit', name: '计量单位', type: 'text', width: 10 },
      { key: 'target', name: '目标值', type: 'decimal', required: 'error', min: 0 },
      { key: 'actual', name: '完成值', type: 'decimal', required: 'warning', min: 0 },
      { key: 'dueDate', name: '完成时限', type: 'date' },
      { key: 'responsibleUnit', name: '责任单位', type: 'text', planList: 'units', width: 24 },
      { key: 'reason', name: '未完成原因', type: 'text', width: 40, help: '完成值低于目标值时填写。' },
      { key: 'note', name: '备注', type: 'text', width: 24 },
    ]),
  ],
});
