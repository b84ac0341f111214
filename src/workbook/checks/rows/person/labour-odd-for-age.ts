import { rowCheck } from '../../row-check.js';
import { ageOn } from './age.js';

const ABLE = new Set(['普通劳动力', '技能劳动力']);
const UNABLE = new Set(['丧失劳动力', '无劳动力']);

export const labourOddForAge = rowCheck(
  'person',
  {
    code: 'ROW-028',
    severity: 'suspected',
    title: '劳动技能与年龄、健康不相称',
    why: '未满 16 周岁不算劳动力；60 周岁以上还按壮劳力、健康的青壮年按没有劳动力，都要核对。',
    fix: ['核对年龄、健康状况和劳动技能。'],
  },
  (values, { report, asOf }) => {
    const { labour, health, schoolStatus } = values;
    const age = ageOn(values, asOf);
    if (labour === undefined || age === undefined) return;
    const say = (message: string) => report('labour', { found: labour, message });
    if (age < 16 && labour !== '无劳动力') say(`${age} 周岁，劳动技能填的是“${labour}”，未满 16 周岁应填“无劳动力”。`);
    if (age >= 60 && ABLE.has(labour)) say(`${age} 周岁，劳动技能填的是“${labour}”，请核对。`);
    const pupil = schoolStatus !== undefined && schoolStatus !== '非在校生';
    if (age >= 16 && age < 60 && !pupil && UNABLE.has(labour) && health?.join() === '健康')
      say(`${age} 周岁、健康，劳动技能填的是“${labour}”，请核对。`);
  },
);
