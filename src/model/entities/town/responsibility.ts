import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 责任体系 (R5.1): who answers for each village, from the town's leader down to the grid workers. */
export const responsibility = defineEntity({
  key: 'responsibility',
  name: '责任体系',
  layout: 'table',
  compulsory: false,
  books: ['town'],
  all: 'responsibilities',
  identity: ['village'],
  help: '一个村一行：从包村领导到网格员，一级抓一级。',
  fields: [
    ...group('村', [{ key: 'village', name: '村', type: 'id', planList: 'villages', required: 'error', width: 24 }]),
    ...group('镇', [
      { key: 'leader', name: '包村领导', type: 'text', maxLength: 40, required: 'warning', sensitivity: 'personal' },
      { key: 'cadre', name: '包村干部', type: 'text', maxLength: 80, required: 'warning', sensitivity: 'personal' },
    ]),
    ...group('村级', [
      {
        key: 'partySecretary',
        name: '村书记',
        type: 'text',
        maxLength: 20,
        required: 'warning',
        sensitivity: 'personal',
      },
      { key: 'firstSecretary', name: '第一书记', type: 'text', maxLength: 40, sensitivity: 'personal' },
      { key: 'infoOfficer', name: '村信息员', type: 'text', maxLength: 20, sensitivity: 'personal' },
    ]),
    ...group('组和网格', [
      { key: 'groupLeaders', name: '村民小组长', type: 'text', width: 36, sensitivity: 'personal' },
      { key: 'gridWorkers', name: '网格员', type: 'text', width: 36, sensitivity: 'personal' },
    ]),
    ...group('备注', [{ key: 'note', name: '备注', type: 'text', width: 24 }]),
  ],
});
