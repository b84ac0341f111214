import { crossCheck } from '../cross-check.js';

export const lowIncomeTagsDiffer = crossCheck(
  {
    code: 'CROSS-011',
    severity: 'warning',
    title: '低收入类别与家庭成员的低保、特困不一致',
    why: '低保户里要有低保人员，有低保人员的户也要标为低保户，否则户数和人数对不上。',
    fix: ['核对低收入类别和家庭成员的低保、特困供养。'],
  },
  ({ households }, { report }) => {
    for (const household of households) {
      const { persons, values } = household;
      if (persons.length === 0) continue;
      const tags = values.lowIncomeTags ?? [];
      const say = (message: string) =>
        report('household', household, 'lowIncomeTags', {
          ...(tags.length ? { found: tags.join('、') } : {}),
          message,
        });
      const dibao = persons.some((p) => p.values.dibao === '是');
      const tekun = persons.some((p) => p.values.tekun !== undefined && p.values.tekun !== '否');
      const allKnown = persons.every((p) => p.values.dibao !== undefined && p.values.tekun !== undefined);
      if (dibao && !tags.includes('低保户')) say('家里有低保人员，低收入类别没有填“低保户”。');
      if (tekun && !tags.includes('特困供养户')) say('家里有特困供养人员，低收入类别没有填“特困供养户”。');
      if (allKnown && !dibao && tags.includes('低保户')) say('低收入类别填了“低保户”，家里没有低保人员。');
      if (allKnown && !tekun && tags.includes('特困供养户')) say('低收入类别填了“特困供养户”，家里没有特困供养人员。');
    }
  },
);
