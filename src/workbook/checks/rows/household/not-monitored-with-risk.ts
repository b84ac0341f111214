import { rowCheck } from '../../row-check.js';

export const notMonitoredWithRisk = rowCheck(
  'household',
  {
    code: 'ROW-055',
    severity: 'warning',
    title: '非监测对象填了识别时间',
    why: '识别时间只有监测对象才有，可能是类别选错了。',
    fix: ['核实监测对象类别；不是监测对象的清空识别时间。'],
  },
  ({ monitorCategory, identifiedAt }, { report }) => {
    if (monitorCategory === '非监测对象' && identifiedAt !== undefined) {
      report('monitorCategory', {
        found: monitorCategory,
        message: `填的是“非监测对象”，识别时间又填了 ${identifiedAt}。`,
      });
    }
  },
);
