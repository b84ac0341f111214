import { isIdNumber, readIdNumber } from '../../../text/id-number.js';
import { rowCheck } from '../../row-check.js';

export const genderContradictsId = rowCheck(
  'person',
  {
    code: 'ROW-012',
    severity: 'error',
    title: '性别与身份证号码不一致',
    why: '性别与号码对不上，说明其中一个录错了；号码录错就会认错人。',
    fix: ['对照证件，改性别或者改证件号码；性别也可以留空，由号码推出。'],
  },
  ({ idNumber, gender }, { report }) => {
    if (idNumber === undefined || gender === undefined || !isIdNumber(idNumber.slice(0, 18))) return;
    const stated = readIdNumber(idNumber).gender;
    if (stated === gender) return;
    report('gender', {
      found: gender,
      expected: [stated],
      message: `填的是“${gender}”，身份证号码第 17 位表示“${stated}”。`,
    });
  },
);
