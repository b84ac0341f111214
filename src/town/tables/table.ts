import type { Level } from '../level.js';

/** A cell of the town's tables: what it prints. */
export type TownCell = string | number;

export interface TownColumn {
  key: string;
  name: string;
  /** Characters; a Han character takes two. */
  width: number;
  align: 'left' | 'center';
}

/** One of the nine tables of FACTS 2.6, for the report's attachments and for 镇汇总表.xlsx alike. */
export interface TownTable {
  number: number;
  name: string;
  columns: TownColumn[];
  rows: Record<string, TownCell>[];
  notes: string[];
}

export const center = (key: string, width: number, name = key): TownColumn => ({ key, name, width, align: 'center' });
export const left = (key: string, width: number, name = key): TownColumn => ({ key, name, width, align: 'left' });

/** What stands where a village has handed in nothing. */
export const ABSENT = '未报';
export const NONE = '—';

/** What the public reads below a table with gaps. */
export const keptBack = (level: Level): string[] =>
  level === 'public' ? ['不足3的数不公开；为防止由合计推算，另有一些数一并不公开，都记“＊”。'] : [];
