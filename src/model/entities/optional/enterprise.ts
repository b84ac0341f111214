import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/** 经营主体 (FACTS 7.5 Entity): a row each; whom it leads along stands on 带动农户 and 入股分红. */
export const enterprise = defineEntity({
  key: 'enterprise',
  name: '经营主体',
  layout: 'table',
  compulsory: false,
  all: 'enterprises',
  theme: THEMES.industry,
  identity: ['enterpriseId'],
  nameField: 'name',
  help: '本村的龙头企业、合作社、园区、帮扶车间等，一个一行。',
  fields: [
    ...group('主体', [
      { key: 'enterpriseId', name: '主体编号', type: 'id', required: 'error', help: '自己编，不重复，如 Z01。' },
      { key: 'name', name: '主体名称', type: 'text', width: 30, required: 'error' },
      {
        key: 'type',
        name: '主体类型',
        type: 'enum',
        values: ['龙头企业', '合作社', '家庭农场', '大户', '园区', '帮扶车间'],
        synonyms: { 农民专业合作社: '合作社', 种养大户: '大户', 就业帮扶车间: '帮扶车间', 农业特色产业园区: '园区' },
      },
      { key: 'status', name: '经营状况', type: 'enum', values: ['正常', '困难', '停产', '注销'] },
    ]),
    ...group('带动', [
      { key: 'helping', name: '是否参与帮扶带动', type: 'bool3' },
      { key: 'incomePerHousehold', name: '带动户均增收', type: 'money', unit: '元', min: 0 },
      { key: 'employed', name: '登记吸纳人数', type: 'integer', unit: '人', min: 0, help: '帮扶车间填写。' },
    ]),
  ],
});
