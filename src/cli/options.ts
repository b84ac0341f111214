import { isoDate } from './iso-date.js';

/** Options that several commands take, said in the same words. */
export const planOption = { type: 'string', describe: '方案文件 plan.yaml' } as const;

export const historyOption = { type: 'string', describe: '历史记录文件（默认方案旁边的 台账/历史.jsonl）' } as const;

export const paperDateOption = {
  type: 'string',
  describe: '成文日期（默认同数据截止日期）',
  coerce: isoDate,
} as const;
