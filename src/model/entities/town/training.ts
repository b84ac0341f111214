import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 培训登记 (R4.2): a row per training that the town held. Those of the villages are in their own workbooks. */
export const training = defineEntity({
  key: 'training',
  name: '培训登记',
  layout: 'table',
  compulsory: false,
  books: ['town'],
  all: 'trainings',
  identity: [],
  help: '镇里办的业务培训，一次一行；村里办的填在村工作簿。',
  fields: [
    ...group('培训', [
      { key: 'date', name: '日期', type: 'date', required: 'error' },
      { key: 'topic', name: '培训内容', type: 'text', required: 'warning', width: 40 },
      { key: 'audience', name: '培训对象', type: 'text', width: 24 },
      { key: 'persons', name: '参加人数', type: 'integer', unit: '人', min: 0 },
      { key: 'trainer', name: '授课人', type: 'text', maxLength: 20, sensitivity: 'personal' },
      { key: 'docRef', name: '佐证材料', type: 'text', width: 24 },
    ]),
  ],
});
