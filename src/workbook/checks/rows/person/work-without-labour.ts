import { rowCheck } from '../../row-check.js';

export const workWithoutLabour = rowCheck(
  'person',
  {
    code: 'ROW-029',
    severity: 'warning',
    title: '没有劳动力却有务工',
    why: '丧失劳动力、无劳动力的人在务工或者在公益岗位，两处说法不一致。',
    fix: ['核实劳动技能和务工情况。'],
  },
  ({ labour, workRegion, workMonths, publicJob }, { report }) => {
    if (labour !== '丧失劳动力' && labour !== '无劳动力') return;
    if (workRegion !== undefined || (workMonths ?? 0) > 0)
      report('labour', { found: labour, message: `劳动技能是“${labour}”，又填了务工。` });
    else if (publicJob === '是')
      report('publicJob', { found: '是', message: `劳动技能是“${labour}”，公益岗位填了“是”。` });
  },
);
