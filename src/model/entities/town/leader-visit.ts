import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 领导走访督导 (FACTS 7.5 Town.leaderVisits, R5.9): a row per visit to a village. */
export const leaderVisit = defineEntity({
  key: 'leaderVisit',
  name: '领导走访督导',
  layout: 'table',
  compulsory: false,
  books: ['town'],
  all: 'leaderVisits',
  identity: [],
  help: '镇领导每到一个村走访、督导一次填一行。',
  fields: [
    ...group('走访督导', [
      { key: 'date', name: '日期', type: 'date', required: 'error' },
      { key: 'leader', name: '领导姓名', type: 'text', required: 'error', maxLength: 20, sensitivity: 'personal' },
      { key: 'role', name: '分工', type: 'enum', values: ['主要负责同志', '分管负责同志', '包村领导', '其他班子成员'] },
      { key: 'village', name: '到访村', type: 'id', planList: 'villages', required: 'error', width: 24 },
      { key: 'households', name: '入户户数', type: 'integer', unit: '户', min: 0 },
      { key: 'content', name: '督导内容', type: 'text', width: 40 },
      { key: 'problems', name: '指出的问题', type: 'text', width: 40, help: '要整改的，另在“问题台账”登记。' },
      { key: 'docRef', name: '佐证材料', type: 'text', width: 24 },
    ]),
  ],
});
