import type { Entity, Entry, Field, Value } from '../../model/index.js';
import type { PlanSettings } from '../plan.js';

const field = (key: string, name: string, type: Field['type'], unit?: string): Field => ({
  key,
  name,
  group: '',
  type,
  sensitivity: 'none',
  width: 8,
  ...(unit !== undefined && { unit }),
});

/** The plan's thresholds, told in the same way as a sheet, so that rules read them as `set.…` and explanations name them. */
export const settingsEntity: Entity = {
  key: 'set',
  name: '方案',
  layout: 'form',
  compulsory: false,
  identity: [],
  help: '方案里设定的标准。',
  fields: [
    field('monitorLine', '防返贫监测范围', 'integer', '元'),
    field('shock.incomeDropPct', '收入骤减标准', 'integer', '%'),
    field('shock.medicalSelfPay.poor', '医疗支出骤增标准（脱贫户、监测户）', 'integer', '元'),
    field('shock.medicalSelfPay.ordinary', '医疗支出骤增标准（一般农户）', 'integer', '元'),
    field('shock.educationSelfPay', '教育支出骤增标准', 'integer', '元'),
    field('shock.medicalSharePct', '医疗费用占家庭纯收入的比例', 'decimal', '%'),
    field('satisfactionFloor', '满意度下限', 'decimal', '%'),
    field('outageDays', '年断水天数上限', 'integer', '天'),
    field('fetchMinutes', '取水时间上限', 'integer', '分钟'),
    field('immediateDays', '立行立改天数', 'integer', '天'),
    field('visitIntervalDays', '走访间隔', 'integer', '天'),
    field('discoverDays', '发现识别时限', 'integer', '天'),
    field('difficultyDays', '困难解决时限', 'integer', '天'),
    field('lowIncomeDays', '低收入户发现、干预、帮扶时限', 'integer', '天'),
    field('lowIncomeReviewDays', '低收入户核查间隔', 'integer', '天'),
    field('dibaoReviewDays', '低保调整核定间隔', 'integer', '天'),
    field('linkDays', '稳定带动天数', 'integer', '天'),
    field('linkedHouseholdsMin', '带动户数下限', 'integer', '户'),
    field('linkedIncomeMin', '带动户均增收下限', 'integer', '元'),
    field('fundProgressPct', '资金支出进度要求', 'decimal', '%'),
    field('participationPct', '项目参与率下限', 'decimal', '%'),
    field('yearStart', '今年以来起算日', 'date'),
  ],
};

/** The settings as one record. What is set to null has no key. */
export function settingsEntry(settings: PlanSettings): Entry {
  const values: Record<string, Value> = {};
  for (const { key } of settingsEntity.fields) {
    const value = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], settings);
    if (value !== null) values[key] = value as Value;
  }
  return { at: { sheet: '', row: 0 }, values: values as Entry['values'], cells: {}, faulty: false };
}
