import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 工作记录 (FACTS 7.5 Dept.workRecords): a row per piece of work. */
export const workRecord = defineEntity({
  key: 'workRecord',
  name: '工作记录',
  layout: 'table',
  compulsory: false,
  books: ['department'],
  all: 'workRecords',
  identity: [],
  help: '本部门开展的工作：会议、培训、下村、核查等，一次一行。',
  fields: [
    ...group('工作', [
      { key: 'date', name: '日期', type: 'date', required: 'error' },
      { key: 'text', name: '工作内容', type: 'text', required: 'error', width: 50 },
      { key: 'village', name: '涉及村', type: 'id', planList: 'villages', width: 24 },
      { key: 'by', name: '参加人', type: 'text', width: 24, sensitivity: 'personal' },
      { key: 'docRef', name: '佐证材料', type: 'text', width: 24 },
    ]),
  ],
});
