import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 镇级事项 (FACTS 7.5 Town): what the town as a whole has arranged. */
export const town = defineEntity({
  key: 'town',
  name: '镇级事项',
  layout: 'form',
  compulsory: true,
  books: ['town'],
  identity: [],
  help: '全镇怎样组织这次排查。会议、督导、培训等逐次登记在后面各表，这里不重复填。',
  fields: [
    ...group('工作方案', [
      { key: 'planDocNo', name: '方案文号', type: 'text', width: 36, help: '没有文号的写文件名称。' },
      { key: 'planDate', name: '方案印发日期', type: 'date', required: 'warning' },
      { key: 'planNote', name: '方案说明', type: 'text', width: 36 },
    ]),
    ...group('领导小组', [
      { key: 'leadingGroup.docRef', name: '成立文件', type: 'text', width: 36 },
      {
        key: 'leadingGroup.leader',
        name: '组长',
        type: 'text',
        required: 'warning',
        maxLength: 40,
        sensitivity: 'personal',
      },
      { key: 'leadingGroup.deputies', name: '副组长', type: 'text', maxLength: 80, sensitivity: 'personal' },
      { key: 'leadingGroup.members', name: '成员数', type: 'integer', unit: '人', min: 0 },
      { key: 'leadingGroup.office', name: '办公室设在', type: 'text', planList: 'units' },
      {
        key: 'leadingGroup.coordination',
        name: '统筹协调情况',
        type: 'text',
        width: 36,
        help: '成员单位怎样分工、怎样调度。',
      },
    ]),
    ...group('督导力量', [
      { key: 'supervision.groups', name: '督导组个数', type: 'integer', unit: '个', min: 0 },
      { key: 'supervision.persons', name: '督导人数', type: 'integer', unit: '人', min: 0 },
      { key: 'supervision.note', name: '督导安排', type: 'text', width: 36 },
    ]),
    ...group('填报', [
      { key: 'reporter', name: '填报人', type: 'text', maxLength: 20, sensitivity: 'personal' },
      { key: 'reporterPhone', name: '联系电话', type: 'id', sensitivity: 'personal' },
    ]),
  ],
});
