import type { Plan } from '../../plan/index.js';
import type { Collection } from './collect.js';
import type { VillageDecision } from './decide.js';

export const REMINDER = '催报单';

/** What `templates/催报单.md` may name. Nobody to remind: `需要催报` is false and no document is made. */
export interface ReminderData extends Record<string, unknown> {
  需要催报: boolean;
}

export function reminderData({ day, villages }: Collection, plan: Plan): ReminderData {
  const of = (...states: VillageDecision['state'][]): VillageDecision[] =>
    villages.filter(({ state }) => states.includes(state));
  const missing = of('未收到');
  const unusable = of('只有成品', '不能用', '待定');
  const faulty = of('已收').filter(({ counted }) => counted!.read.errors.count > 0);
  return {
    镇名: plan.town.name,
    方案: plan.title,
    大排查: plan.inspectionName,
    日期: day,
    时限: plan.reportDeadline,
    已过时限: day > plan.reportDeadline,
    应收: villages.length,
    已收: of('已收').length,
    未收到: missing.map(({ village }) => ({ 村: village.name })),
    未收到数: missing.length,
    不能用: unusable.map(({ village, state, why, weighed }) => ({
      村: village.name,
      情况: state === '待定' ? '两份不一样' : state === '只有成品' ? '只有成品报告' : '不能用',
      原因: why,
      文件: weighed.map(({ submission, why: reason }) => ({ 名称: submission.receipt.from, 原因: reason })),
    })),
    不能用数: unusable.length,
    有错误: faulty.map(({ village, counted }) => ({
      村: village.name,
      错误数: counted!.read.errors.count,
      例: counted!.read.errors.first[0] ?? '',
    })),
    有错误数: faulty.length,
    需要催报: missing.length + unusable.length + faulty.length > 0,
  };
}

/** The same in plain words, to be sent in a chat. */
export function reminderText({ day, villages }: Collection, plan: Plan): string {
  const lines = villages.flatMap(({ village: { name }, state, counted, why, late }) => {
    if (state === '未收到') return [`${name}：还没有收到${late ? '，已过时限' : ''}。请交工作簿或上报包。`];
    if (state === '只有成品') return [`${name}：只收到自查报告，没有工作簿。请补交工作簿或上报包。`];
    if (state === '不能用') return [`${name}：${why}。请改正后重新交。`];
    if (state === '待定') return [`${name}：交来的几份不一样，分不出新旧。请说明用哪一份。`];
    return counted!.read.errors.count > 0
      ? [`${name}：数据还有${counted!.read.errors.count}个错误，请改正后重新交。`]
      : [];
  });
  const received = villages.filter(({ state }) => state === '已收').length;
  return [
    `【${plan.town.name}${plan.inspectionName}催报】截至${day}，应收${villages.length}个村，已收${received}个。上报时限${plan.reportDeadline}。`,
    ...(lines.length > 0 ? lines : ['各村都已交齐，没有要改的错误。']),
    '',
  ].join('\n');
}
