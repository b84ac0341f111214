import { rowCheck } from '../../row-check.js';

export const dissatisfiedWithoutReason = rowCheck(
  'satisfaction',
  {
    code: 'ROW-108',
    severity: 'warning',
    title: '不满意，没有填原因',
    why: '不满意的原因决定由谁整改，没有原因，有关检查项就是未核实。',
    fix: ['向受访人问清原因后补上。'],
  },
  ({ helpWork, workTeam, doubleBasics, overall, helpReason, basicsReason, dissatisfiedCause }, { report }) => {
    if (helpWork === '不满意' && helpReason === undefined)
      report('helpReason', { message: '对帮扶工作不满意，没有填原因。' });
    if (doubleBasics === '不满意' && basicsReason === undefined)
      report('basicsReason', { message: '对双基建设不满意，没有填原因。' });
    if ([helpWork, workTeam, doubleBasics, overall].includes('不满意') && dissatisfiedCause === undefined)
      report('dissatisfiedCause', { message: '有不满意的回答，没有填不满意原因（责任、政策、工作、其他）。' });
  },
);
