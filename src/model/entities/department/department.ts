import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 部门情况 (FACTS 7.5 Dept): who the department is and how it has inspected its policies. */
export const department = defineEntity({
  key: 'department',
  name: '部门情况',
  layout: 'form',
  compulsory: true,
  books: ['department'],
  identity: [],
  help: '本部门怎样组织这次排查。职责、工作、抽查逐条登记在后面各表，这里不重复填。',
  fields: [
    ...group('填报单位', [
      { key: 'unit', name: '填报单位', type: 'text', planList: 'units', required: 'error', width: 36 },
      { key: 'leader', name: '部门负责人', type: 'text', required: 'warning', maxLength: 20, sensitivity: 'personal' },
      { key: 'reporter', name: '填报人', type: 'text', maxLength: 20, sensitivity: 'personal' },
      { key: 'reporterPhone', name: '联系电话', type: 'id', sensitivity: 'personal' },
    ]),
    ...group('责任', [
      { key: 'dutyList', name: '有无职责清单', type: 'bool3', required: 'warning' },
      { key: 'dutyDocRef', name: '职责清单文件', type: 'text', width: 36 },
    ]),
    ...group('排查', [
      { key: 'start', name: '排查开始日期', type: 'date' },
      { key: 'end', name: '排查结束日期', type: 'date' },
      { key: 'persons', name: '参加人数', type: 'integer', unit: '人', min: 0 },
      { key: 'scope', name: '排查范围', type: 'text', width: 36 },
    ]),
  ],
});
