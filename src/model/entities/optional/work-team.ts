import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/** 驻村工作队 (FACTS 7.1 workTeam): a row per member. */
export const workTeam = defineEntity({
  key: 'workTeam',
  name: '驻村工作队',
  layout: 'table',
  compulsory: false,
  all: 'workTeam',
  supporting: true,
  theme: THEMES.village,
  identity: [],
  help: '驻村工作队队员，一人一行；没有工作队不用填。',
  fields: [
    ...group('队员', [
      { key: 'name', name: '队员姓名', type: 'text', required: 'error', sensitivity: 'personal' },
      { key: 'unit', name: '派出单位', type: 'text', width: 24 },
      { key: 'role', name: '职务', type: 'enum', values: ['第一书记', '队长', '副队长', '队员'] },
    ]),
  ],
});
