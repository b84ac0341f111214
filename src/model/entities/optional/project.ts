import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/** 产业项目 (FACTS 7.5 Project): a row each; guidance and service stand on 项目服务. */
export const project = defineEntity({
  key: 'project',
  name: '产业项目',
  layout: 'table',
  compulsory: false,
  all: 'projects',
  theme: THEMES.industry,
  identity: ['projectId'],
  nameField: 'name',
  help: '本村今年实施的产业帮扶项目，一个一行。',
  fields: [
    ...group('项目', [
      { key: 'projectId', name: '项目编号', type: 'id', required: 'error', help: '自己编，不重复，如 X01。' },
      { key: 'name', name: '项目名称', type: 'text', width: 30, required: 'error' },
      { key: 'fundSource', name: '资金来源', type: 'text', width: 20 },
      { key: 'approved', name: '批复金额', type: 'money', unit: '元', min: 0 },
      { key: 'paid', name: '已拨付金额', type: 'money', unit: '元', min: 0 },
      { key: 'startedAt', name: '开工日期', type: 'date' },
      { key: 'acceptedAt', name: '验收日期', type: 'date' },
    ]),
    ...group('参与和收益', [
      { key: 'eligible', name: '可参与户数', type: 'integer', unit: '户', min: 0 },
      { key: 'participants', name: '实际参与户数', type: 'integer', unit: '户', min: 0 },
      { key: 'expectedIncome', name: '预期户均收益', type: 'money', unit: '元', min: 0 },
      { key: 'incomePerHousehold', name: '实际户均收益', type: 'money', unit: '元', min: 0 },
      { key: 'subsidyPaid', name: '已发奖补金额', type: 'money', unit: '元', min: 0, help: '没有奖补填 0。' },
    ]),
  ],
});
