import { isIdNumber } from '../../../text/id-number.js';
import { rowCheck } from '../../row-check.js';

/** A 残疾人证 number: 18-character ID, category 1–7, grade 1–4, and two more characters when re-issued. */
export const disabilityCertificateShape = rowCheck(
  'person',
  {
    code: 'ROW-015',
    severity: 'error',
    title: '残疾证号不对',
    why: '残疾证号由身份证号码、类别和等级组成，号码不对就和残联的数据对不上。',
    fix: ['对照残疾人证重新录入。'],
  },
  ({ disabilityCertNo: number }, { report }) => {
    if (number === undefined) return;
    const say = (message: string) => report('disabilityCertNo', { found: number, message });
    if (number.length !== 20 && number.length !== 22)
      say(`残疾证号有 ${number.length} 位，应当是 20 位（补发的 22 位）。`);
    else if (!isIdNumber(number.slice(0, 18))) say('残疾证号的前 18 位（身份证号码）校验不通过，有数字录错了。');
    else if (!/^[1-7][1-4]/.test(number.slice(18))) say('残疾证号的第 19 位应是类别 1—7，第 20 位应是等级 1—4。');
  },
);
