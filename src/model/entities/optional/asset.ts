import { defineEntity } from '../../field.js';
import { group } from '../../group.js';
import { THEMES } from './owner.js';

/** 项目资产 (FACTS 7.5 Asset): what supplementary group S2 asks; a row each. */
export const asset = defineEntity({
  key: 'asset',
  name: '项目资产',
  layout: 'table',
  compulsory: false,
  all: 'assets',
  theme: THEMES.village,
  identity: ['assetId'],
  nameField: 'name',
  help: '扶贫项目形成的资产，一项一行。',
  fields: [
    ...group('资产', [
      { key: 'assetId', name: '资产编号', type: 'id', required: 'error', help: '自己编，不重复，如 C01。' },
      { key: 'name', name: '资产名称', type: 'text', width: 30, required: 'error' },
      { key: 'class', name: '资产类别', type: 'enum', values: ['公益性', '经营性', '到户类'] },
      { key: 'originalValue', name: '资产原值', type: 'money', unit: '元', min: 0 },
      { key: 'sourceYear', name: '形成年度', type: 'integer', min: 2000, max: 2100 },
      { key: 'owner', name: '产权归属', type: 'text', width: 20 },
    ]),
    ...group('确权管护', [
      { key: 'inLedger', name: '是否登记台账', type: 'bool3' },
      { key: 'registered', name: '是否确权登记', type: 'bool3' },
      { key: 'transferred', name: '是否移交', type: 'bool3' },
      { key: 'transferredAt', name: '移交日期', type: 'date' },
      { key: 'keeper', name: '管护主体', type: 'text', width: 20, help: '没有落实的填“无”。' },
      { key: 'keeperPerson', name: '管护责任人', type: 'text', sensitivity: 'personal', help: '没有落实的填“无”。' },
      { key: 'maintenanceFund', name: '管护经费', type: 'money', unit: '元', min: 0, help: '没有落实的填 0。' },
    ]),
    ...group('运营和收益', [
      { key: 'state', name: '资产状态', type: 'enum', values: ['正常', '闲置', '低效', '流失'] },
      { key: 'income', name: '本年收益', type: 'money', unit: '元', min: 0, help: '没有收益填 0。' },
      { key: 'distributed', name: '收益是否按规定分配', type: 'bool3' },
      { key: 'publicised', name: '分配是否公示', type: 'bool3' },
      { key: 'disposed', name: '是否处置', type: 'bool3' },
      { key: 'disposalDocRef', name: '处置批准文件', type: 'text', width: 20 },
    ]),
  ],
});
