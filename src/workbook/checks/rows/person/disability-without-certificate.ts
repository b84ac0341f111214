import { rowCheck } from '../../row-check.js';

export const disabilityWithoutCertificate = rowCheck(
  'person',
  {
    code: 'ROW-018',
    severity: 'warning',
    title: '残疾与残疾证对不上',
    why: '有残疾没有证，享受不到政策；有证没写残疾，统计会漏。',
    fix: ['有证的补填残疾证号，没有证的核实后办理；健康状况也要写明“残疾”。'],
  },
  ({ health, disabilityCertNo }, { report }) => {
    const disabled = health?.includes('残疾');
    if (disabled && disabilityCertNo === undefined)
      report('disabilityCertNo', { message: '健康状况有“残疾”，没有填残疾证号。' });
    if (disabled === false && disabilityCertNo !== undefined) {
      report('health', { found: health!.join('、'), message: `填了残疾证号，健康状况写的是“${health!.join('、')}”。` });
    }
  },
);
