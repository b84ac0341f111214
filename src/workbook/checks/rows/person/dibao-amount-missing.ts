import { rowCheck } from '../../row-check.js';

export const dibaoAmountMissing = rowCheck(
  'person',
  {
    code: 'ROW-033',
    severity: 'warning',
    title: '低保人员没有低保金额',
    why: '享受低保就有金额，空着或者是 0，说明低保或金额有一项不对。',
    fix: ['补上低保金额，或者核实是不是低保。'],
  },
  ({ dibao, dibaoAmount }, { report }) => {
    if (dibao === '是' && !dibaoAmount) report('dibaoAmount', { message: '低保填“是”，低保金额没有填或者是 0。' });
    if (dibao === '否' && dibaoAmount)
      report('dibao', { found: '否', message: `低保填“否”，低保金额填了 ${dibaoAmount} 元。` });
  },
);
