import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/** 项目服务 (FACTS 7.5 techGuidance, serviceRecords): a row per occasion. */
export const projectService = defineEntity({
  key: 'projectService',
  name: '项目服务',
  layout: 'table',
  compulsory: false,
  all: 'projectServices',
  belongsTo: [{ to: 'project', by: 'projectId', as: 'services', many: true }],
  theme: THEMES.industry,
  identity: [],
  help: '产业项目的技术指导和其他服务，一次一行。',
  fields: [
    ...group('产业项目', [
      {
        key: 'projectId',
        name: '项目编号',
        type: 'id',
        required: 'error',
        keyOf: 'project',
        help: '与《产业项目》的项目编号一致。',
      },
    ]),
    ...group('服务', [
      { key: 'kind', name: '服务类别', type: 'enum', values: ['技术指导', '产销对接', '农资供应', '其他'] },
      { key: 'date', name: '服务日期', type: 'date' },
      { key: 'by', name: '服务人', type: 'text', sensitivity: 'personal' },
      { key: 'topic', name: '服务内容', type: 'text', width: 30 },
    ]),
  ],
});
