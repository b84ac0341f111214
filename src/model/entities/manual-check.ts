import { defineEntity } from '../field.js';
import { group } from '../group.js';

/**
 * 人工核查: what people found where data cannot tell. A row without 对象编号 answers for the whole village; a row with one is
 * the exception for that subject.
 */
export const manualCheck = defineEntity({
  key: 'manualCheck',
  name: '人工核查',
  layout: 'table',
  compulsory: true,
  books: ['village', 'town', 'department'],
  round: true,
  identity: ['item', 'subjectId'],
  help: '要由人核实的检查项。每项先填全村的结果；个别户、个别人不一样的，在下面另加一行，写明对象编号。',
  fields: [
    ...group('检查项', [
      { key: 'item', name: '检查项号', type: 'id', required: 'error', width: 10, help: '新加的行要写检查项号。' },
      { key: 'question', name: '检查内容', type: 'text', width: 50, assigned: true },
    ]),
    ...group('对象', [
      {
        key: 'subjectLevel',
        name: '问题对象',
        type: 'enum',
        values: ['镇', '村', '户', '人', '部门', '项目'],
        width: 10,
      },
      { key: 'subjectId', name: '对象编号', type: 'id', width: 22, help: '户编号或人编号；空着表示全村。' },
      { key: 'subjectName', name: '对象名称', type: 'text', sensitivity: 'personal' },
      { key: 'hint', name: '数据提示', type: 'text', width: 30, assigned: true, help: '系统从数据里看到的疑点。' },
    ]),
    ...group('核查', [
      {
        key: 'answer',
        name: '核查结果',
        type: 'enum',
        values: ['有问题', '无问题', '不涉及', '未核实'],
        synonyms: { 没有问题: '无问题', 没问题: '无问题', 存在问题: '有问题' },
        help: '有问题、无问题、不涉及；还没有核实就空着或填“未核实”。填“是”“否”按检查内容的问法理解。',
      },
      { key: 'note', name: '情况说明', type: 'text', width: 40 },
      { key: 'checkedBy', name: '核查人', type: 'text', sensitivity: 'personal' },
      { key: 'checkedAt', name: '核查日期', type: 'date' },
    ]),
  ],
});
