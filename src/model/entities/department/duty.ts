import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** 职责清单 (FACTS 7.5 Dept.dutyList): a row per duty. */
export const duty = defineEntity({
  key: 'duty',
  name: '职责清单',
  layout: 'table',
  compulsory: false,
  books: ['department'],
  all: 'duties',
  identity: ['name'],
  help: '本部门在巩固脱贫成果中承担的职责，一项一行。',
  fields: [
    ...group('职责', [
      { key: 'name', name: '职责事项', type: 'text', required: 'error', width: 40 },
      { key: 'basis', name: '依据', type: 'text', width: 30 },
      { key: 'responsiblePerson', name: '责任人', type: 'text', maxLength: 20, sensitivity: 'personal' },
      { key: 'done', name: '是否落实', type: 'bool3', required: 'warning' },
      { key: 'note', name: '落实情况', type: 'text', width: 40, help: '没有落实的写明原因。' },
    ]),
  ],
});
