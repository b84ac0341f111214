import { rowCheck } from '../../row-check.js';
import { hasMonitorCategory } from './monitored.js';

const FIELDS = [
  ['identifiedAt', '识别时间'],
  ['riskTypes', '致贫返贫风险'],
  ['riskEliminated', '风险是否消除'],
  ['inNationalSystem', '是否录入全国系统'],
] as const;

export const monitoredFieldsMissing = rowCheck(
  'household',
  {
    code: 'ROW-051',
    severity: 'warning',
    title: '监测对象缺少必填的内容',
    why: '监测对象的识别时间、风险、消除情况和系统录入都要逐户说清，缺了有关检查项就是未核实。',
    fix: ['补上缺的内容。'],
  },
  (values, { report }) => {
    if (!hasMonitorCategory(values)) return;
    for (const [key, name] of FIELDS)
      if (values[key] === undefined) report(key, { message: `这一户是监测对象，没有填“${name}”。` });
  },
);
