import { beside, type Form, listOf } from './form.js';

const CATEGORIES = new Set<unknown>(['脱贫不稳定户', '边缘易致贫户', '突发严重困难户']);

export const roster: Form = {
  name: '监测对象花名册',
  about: '全村监测对象，一户一行',
  records(village) {
    const all = listOf(village, '农户').filter((household) => CATEGORIES.has(household.监测对象类别));
    return [
      {
        ...beside(village),
        监测对象: all,
        户数: all.length,
        人数: all.reduce((sum, household) => sum + Number(household.户籍人数 || 0), 0),
        未消除户数: all.filter((household) => household.风险是否消除 !== '是').length,
        新纳入户数: all.filter((household) => household.本次新纳入 === '是').length,
      },
    ];
  },
};
