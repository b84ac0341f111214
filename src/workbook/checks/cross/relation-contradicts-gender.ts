import type { Person } from '../../../model/index.js';
import { isIdNumber, readIdNumber } from '../../text/id-number.js';
import { crossCheck } from '../cross-check.js';

const FEMALE = /^之(女|儿媳|孙女|外孙女|母|岳母|婆婆|祖母|外祖母|曾孙女)$/;
const MALE = /^之(子|女婿|孙子|外孙子|父|岳父|公公|祖父|外祖父|曾孙子)$/;

export const relationContradictsGender = crossCheck(
  {
    code: 'CROSS-009',
    severity: 'warning',
    title: '与户主关系和性别不一致',
    why: '之女、之母是女，之子、之父是男，配偶与户主性别不同；对不上说明关系或号码录错了。',
    fix: ['核对与户主关系、性别和证件号码。'],
  },
  ({ households }, { report }) => {
    for (const { persons } of households) {
      const head = persons.find((person) => person.values.relation === '本人或户主');
      const headGender = head && genderOf(head);
      for (const person of persons) {
        const { relation } = person.values;
        const gender = genderOf(person);
        if (relation === undefined || gender === undefined) continue;
        if ((FEMALE.test(relation) && gender === '男') || (MALE.test(relation) && gender === '女')) {
          report('person', person, 'relation', {
            found: relation,
            message: `与户主关系是“${relation}”，性别是“${gender}”。`,
          });
        } else if (relation === '配偶' && gender === headGender) {
          report('person', person, 'relation', {
            found: relation,
            message: `与户主关系是“配偶”，性别与户主同为“${gender}”。`,
          });
        }
      }
    }
  },
);

function genderOf({ values: { gender, idNumber } }: Person): '男' | '女' | undefined {
  return idNumber !== undefined && isIdNumber(idNumber.slice(0, 18)) ? readIdNumber(idNumber).gender : gender;
}
