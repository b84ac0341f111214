import type { FindingRow } from './rows.js';
import { answersOf, type UpperContext, type UpperRows, upperFinding } from './upper-rows.js';

/** What each department of the sample looks into: policies, the item of its own mechanism and the categories that are its business. */
const LINES: Readonly<
  Record<string, { policies: readonly string[]; mechanism: string; item: string; categories: readonly string[] }>
> = {
  教育部门: { policies: ['义务教育控辍保学', '教育资助'], mechanism: '控辍保学机制', item: '5.6', categories: ['C05'] },
  医保部门: {
    policies: ['居民医保参保', '参保缴费资助'],
    mechanism: '防范化解因病致贫返贫机制',
    item: '5.7',
    categories: ['C06'],
  },
  住建部门: { policies: ['农村危房改造'], mechanism: '农户住房安全动态监测机制', item: '5.8', categories: ['C07'] },
};

const SUBJECT: ReadonlySet<string> = new Set(['户', '人']);

/**
 * A department's workbook. Unless all is well its mechanism has a gap, and it has found one problem of a household that its village
 * has found too, and one that the village has not.
 */
export function departmentRows(context: UpperContext): UpperRows {
  const { unit, random, staff, good, profile, villages } = context;
  const { policies, mechanism, item, categories } = LINES[unit.name]!;
  const gap = '机制文件已经建立，但信息更新不及时，没有按月比对。';
  const seen = villages.flatMap(({ village, findings }) =>
    findings
      .filter((one) => SUBJECT.has(one.subjectLevel ?? '') && categories.includes(one.category ?? ''))
      .slice(0, 1)
      .map((one): FindingRow => ({ ...about(one), village: village.code })),
  );
  const bad = !good && profile !== 'unknown';
  const own: FindingRow[] = bad
    ? [
        { subjectLevel: '部门', checkItemId: item, description: gap },
        ...seen,
        ...villages.slice(0, 1).map(
          ({ village }): FindingRow => ({
            subjectLevel: '村',
            village: village.code,
            checkItemId: item,
            description: `抽查${village.name}时发现${policies[0]}台账没有及时更新。`,
          }),
        ),
      ]
    : [];
  return {
    department: [
      {
        unit: unit.fullName.split('、')[0]!,
        leader: staff.secretary,
        reporter: staff.infoOfficer,
        dutyList: '是',
        dutyDocRef: '部门职责清单',
        start: '2021-12-11',
        end: '2021-12-20',
        persons: random.int(4, 9),
        scope: '全镇各村',
      },
    ],
    duty: policies.map((name) => ({ name: `落实${name}政策`, responsiblePerson: staff.secretary, done: '是' })),
    workRecord: villages.map(({ village }) => ({
      date: '2021-12-14',
      text: `到村核查${policies.join('、')}落实情况`,
      village: village.code,
      by: staff.teams[0]!.join('、'),
    })),
    sampleCheck: villages.flatMap(({ village }) =>
      policies.map((policy) => ({
        policy,
        village: village.code,
        date: '2021-12-15',
        way: '入户核查',
        sampleSize: random.int(10, 20),
        sampleUnit: '户',
        problems: own.filter((one) => one.village === village.code && policy === policies[0]).length,
        checkedBy: staff.teams[0]![0],
      })),
    ),
    mechanism: [{ name: mechanism, state: good ? '健全' : '不健全', docRef: '部门文件', ...(!good && { note: gap }) }],
    policy: policies.map((name) => ({ name, unit: unit.fullName.split('、')[0]!, implemented: '是' })),
    manualCheck: answersOf(context, bad ? { [item]: gap } : {}),
    finding: own.map((row, index) => upperFinding(context, row.checkItemId!, index + 1, row)),
  };
}

/** What of a village's finding a department would know. */
const about = ({
  subjectLevel,
  subjectId,
  subjectName,
  groupNo,
  checkItemId,
  description,
}: FindingRow): FindingRow => ({
  ...(subjectLevel && { subjectLevel }),
  ...(subjectId && { subjectId }),
  ...(subjectName && { subjectName }),
  ...(groupNo && { groupNo }),
  ...(checkItemId && { checkItemId }),
  ...(description && { description }),
});
