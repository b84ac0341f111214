import { isIdNumber, readIdNumber } from '../../../text/id-number.js';
import { rowCheck } from '../../row-check.js';

export const birthDateContradictsId = rowCheck(
  'person',
  {
    code: 'ROW-011',
    severity: 'error',
    title: '出生日期与身份证号码不一致',
    why: '年龄决定是不是学龄、劳动年龄，按哪个算结果会不一样。',
    fix: ['对照证件，改出生日期或者改证件号码；出生日期也可以留空，由号码推出。'],
  },
  ({ idNumber, birthDate }, { report }) => {
    if (idNumber === undefined || birthDate === undefined || !isIdNumber(idNumber.slice(0, 18))) return;
    const stated = readIdNumber(idNumber).birthDate;
    if (stated === birthDate) return;
    report('birthDate', {
      found: birthDate,
      expected: [stated],
      message: `填的是 ${birthDate}，身份证号码里是 ${stated}。`,
    });
  },
);
