import { isIdNumber, readIdNumber } from '../../../text/id-number.js';
import { rowCheck } from '../../row-check.js';

export const bornAfterAsOf = rowCheck(
  'person',
  {
    code: 'ROW-014',
    severity: 'error',
    title: '出生日期不可能',
    why: '出生日期晚于数据截止日期，或者年份过早，年龄就算不出来。',
    fix: ['对照证件核对出生日期和证件号码。'],
  },
  ({ idNumber, birthDate }, { report, asOf }) => {
    const impossible = (day: string) => day > asOf || day < '1900';
    if (idNumber !== undefined && isIdNumber(idNumber.slice(0, 18))) {
      const stated = readIdNumber(idNumber).birthDate;
      if (impossible(stated))
        report('idNumber', {
          found: idNumber,
          message: `身份证号码里的出生日期是 ${stated}，数据截止日期是 ${asOf}。`,
        });
    } else if (birthDate !== undefined && impossible(birthDate)) {
      report('birthDate', { found: birthDate, message: `出生日期是 ${birthDate}，数据截止日期是 ${asOf}。` });
    }
  },
);
