import { rowCheck } from '../../row-check.js';

export const houseGradeContradiction = rowCheck(
  'household',
  {
    code: 'ROW-057',
    severity: 'error',
    title: '房屋安全等级与是否危房不一致',
    why: 'C 级、D 级就是危房，A 级、B 级不是；两处说法不一，住房有没有保障判定不了。',
    fix: ['对照鉴定结果改正一项。'],
  },
  ({ houseGrade, dilapidated }, { report }) => {
    const bad = houseGrade === 'C' || houseGrade === 'D';
    const good = houseGrade === 'A' || houseGrade === 'B';
    if ((bad && dilapidated === '否') || (good && dilapidated === '是')) {
      report('dilapidated', {
        found: dilapidated!,
        expected: [bad ? '是' : '否'],
        message: `房屋安全等级是 ${houseGrade} 级，是否危房填的是“${dilapidated}”。`,
      });
    }
  },
);
