import { isIdNumber } from '../../../text/id-number.js';
import { rowCheck } from '../../row-check.js';

/** GB 11643: 18 characters with check character; a 残疾人证 carries 2 or 4 more. Children without an ID may use a 户口簿. */
export const idNumberShape = rowCheck(
  'person',
  {
    code: 'ROW-010',
    severity: 'error',
    title: '证件号码不对',
    why: '证件号码是认人的依据：判断重复、年龄、性别，和别的系统比对，都靠它。',
    fix: ['对照证件重新录入。', '证件本身有错、确实改不了的，在“例外说明”表写明理由和批准人。'],
  },
  ({ idNumber, idType = '居民身份证' }, { report }) => {
    if (idNumber === undefined || idType === '户口簿' || idType === '其他') return;
    const say = (message: string, fix?: string[]) =>
      report('idNumber', { found: idNumber, message, ...(fix ? { fix } : {}) });
    const length = idNumber.length;
    if (length === 15) {
      say('证件号码是 15 位的旧号码，需要升位成 18 位。', ['向本人或派出所核实 18 位号码后重新录入。']);
    } else if (!/^[\dX]+$/.test(idNumber)) {
      say('证件号码里有数字和 X 以外的字符。');
    } else if (length === 20 || length === 22) {
      if (idType !== '残疾人证') {
        say(`证件号码有 ${length} 位，像是残疾人证号；证件类型写的是“${idType}”。`, [
          '把证件类型改成“残疾人证”，或者填 18 位的身份证号码。',
        ]);
      } else if (!isIdNumber(idNumber.slice(0, 18)))
        say('残疾人证号的前 18 位（身份证号码）校验不通过，有数字录错了。');
      else if (!/^[1-7][1-4]/.test(idNumber.slice(18))) say('残疾人证号的第 19 位应是类别 1—7，第 20 位应是等级 1—4。');
    } else if (length !== 18) say(`证件号码有 ${length} 位，应当是 18 位。`);
    else if (!isIdNumber(idNumber)) say('证件号码的校验位不对，有数字录错了。');
  },
);
