import { defineEntity } from '../../field.js';
import { group } from '../../group.js';

/** Mechanisms that an item of the town or a department asks about, each under the number of its item. */
const MECHANISMS = [
  '防止返贫动态监测和帮扶机制',
  '控辍保学机制',
  '防范化解因病致贫返贫机制',
  '农户住房安全动态监测机制',
  '农村供水工程长效管理机制',
  '部门数据比对机制',
  '预警机制',
  '低收入人口风险预警、研判和处置机制',
  '低收入人口常态化帮扶机制',
] as const;

/** 工作机制 (FACTS 7.1 mechanisms): what stands behind the answers to items 2.1, 5.6–5.9, 6.5, 6.6, 8.1 and 8.5. */
export const mechanism = defineEntity({
  key: 'mechanism',
  name: '工作机制',
  layout: 'table',
  compulsory: false,
  books: ['town', 'department'],
  all: 'mechanisms',
  identity: ['name'],
  help: '方案点到的各项机制，一项一行；结论填在“人工核查”，这里写依据。',
  fields: [
    ...group('机制', [
      { key: 'name', name: '机制名称', type: 'enum', values: MECHANISMS, required: 'error', width: 36 },
      { key: 'state', name: '建立情况', type: 'enum', values: ['健全', '不健全', '不涉及'], required: 'warning' },
      { key: 'docRef', name: '依据文件', type: 'text', width: 36 },
      { key: 'establishedAt', name: '建立日期', type: 'date' },
      { key: 'note', name: '运行情况', type: 'text', width: 40, help: '不健全的写明差在哪里。' },
    ]),
  ],
});
