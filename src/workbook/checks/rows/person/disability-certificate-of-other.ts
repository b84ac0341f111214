import { isIdNumber } from '../../../text/id-number.js';
import { rowCheck } from '../../row-check.js';

export const disabilityCertificateOfOther = rowCheck(
  'person',
  {
    code: 'ROW-016',
    severity: 'warning',
    title: '残疾证号与证件号码不是同一个人',
    why: '残疾证号的前 18 位就是本人的身份证号码。',
    fix: ['对照两个证件核对号码。'],
  },
  ({ disabilityCertNo, idNumber }, { report }) => {
    if (disabilityCertNo === undefined || idNumber === undefined) return;
    const owner = disabilityCertNo.slice(0, 18);
    if (!isIdNumber(owner) || !isIdNumber(idNumber.slice(0, 18)) || owner === idNumber.slice(0, 18)) return;
    report('disabilityCertNo', { found: disabilityCertNo, message: '残疾证号的前 18 位与证件号码不同。' });
  },
);
