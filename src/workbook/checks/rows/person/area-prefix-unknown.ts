import { isIdNumber } from '../../../text/id-number.js';
import { rowCheck } from '../../row-check.js';

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** Prefix of invented numbers in samples: assigned to no place. */
const SAMPLE_PREFIX = '349999';

export const areaPrefixUnknown = rowCheck(
  'person',
  {
    code: 'ROW-013',
    severity: 'warning',
    title: '身份证号码的地区代码不存在',
    why: '号码前两位是省级代码。没有这个代码，多半是前几位录错了。',
    fix: ['对照证件核对号码的前 6 位。'],
  },
  ({ idNumber }, { report }) => {
    if (idNumber === undefined || !isIdNumber(idNumber.slice(0, 18)) || idNumber.startsWith(SAMPLE_PREFIX)) return;
    const province = idNumber.slice(0, 2);
    if (PROVINCES.has(province)) return;
    report('idNumber', { found: idNumber, message: `身份证号码的前两位是 ${province}，没有这个省级代码。` });
  },
);
