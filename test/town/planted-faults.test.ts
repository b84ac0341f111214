import { beforeAll, describe, expect, it } from 'vitest';
import type { Typed } from '../support/edit-workbook.js';
import { beyond, saidOf } from './collection.js';
import { type Changes, PlantedTown } from './planting.js';
import { plan } from './sample-town.js';

const [A, B, C, D, TOWN] = ['新村社区.xlsx', '半峭社区.xlsx', '赵集社区.xlsx', '王店村.xlsx', '古饶镇.xlsx'] as const;
let town: PlantedTown;
let before: string[];

beforeAll(async () => {
  town = await PlantedTown.make();
  before = await saidOf(town.clean);
}, 60_000);

/** What is said beyond what the clean town's folder says. 共性问题, which move with every finding, have a test of their own. */
const told = async (changes: Changes): Promise<string[]> =>
  beyond(await saidOf(town.with(changes)), before).filter((line) => !line.startsWith('共性问题'));

const IDENTITY = ['姓名', '证件号码', '性别', '出生日期'];
const OWN = [
  '灌溉渠年久失修，上游两处涵管塌陷，下游十七户浇不上水',
  '卫生室村医去年退休后一直没有补人，老人取药要走六里路',
  '扶贫车间订单减少，三名务工人员七月起没有领到工资',
];
/** What an error in a village's data brings along: the register and the compilation say it. */
const errors = (file: string): string[] => [`RECV-012 ${file}`, `TOWN-003 ${file}`];
/** What it brings along that 新村社区 does not count: its own 第一书记 is not known. */
const absent = ['责任体系: 新村社区 | 魏云云 | 宋国 | 郑梅静 | 未填 | 林辉刚 | — | — | — | 许春、丁丽'];
const unusable = (file: string): string[] => [`RECV-003 ${file}`, `RECV-011 ${file}`, ...absent];

/** What is planted, and all that is to be said of it: the code or the town's list, and the place. */
const cases: [name: string, plant: () => Changes, expected: string[]][] = [
  [
    'one person in two villages',
    () => town.listAgain('配偶', A, B, IDENTITY),
    [
      `TOWN-008 ${A} 家庭成员!E5`,
      `跨村重复: 1 | 高梅珍 | 新村社区 | 340604102001-H0001 | 340604102001-H0001-02 | 否 | ${A} 家庭成员!E5`,
      `跨村重复: 1 | 高梅珍 | 半峭社区 | 340604102002-H0001 | 340604102002-H0001-02 | 否 | ${B} 家庭成员!E5`,
    ],
  ],
  [
    'one household in two villages',
    () => town.listAgain('本人或户主', A, C, IDENTITY),
    [
      `TOWN-008 ${A} 家庭成员!E4`,
      // The son is too old for his new father: the village's own check.
      `QUAL-010 ${C} 家庭成员!H7`,
      `跨村重复: 1 | 王守田 | 新村社区 | 340604102001-H0001 | 340604102001-H0001-01 | 是 | ${A} 家庭成员!E4`,
      `跨村重复: 1 | 王守田 | 赵集社区 | 340604102003-H0001 | 340604102003-H0001-01 | 是 | ${C} 家庭成员!E4`,
    ],
  ],
  [
    'one person by name, birth date and head of household, without an ID number',
    () => town.listAgain('配偶', A, B, ['姓名', '出生日期'], { 证件类型: '户口簿', 证件号码: '无' }),
    [
      `TOWN-009 ${B} 家庭成员!E5`,
      `疑似同一人: 1 | 高梅珍 | 姓名、出生日期、户主 | 半峭社区 | 340604102002-H0001 | 没有或不对 | ${B} 家庭成员!E5`,
      `疑似同一人: 1 | 高梅珍 | 姓名、出生日期、户主 | 新村社区 | 340604102001-H0001 | 有 | ${A} 家庭成员!E5`,
    ],
  ],
  ['a name alone: no suspicion', () => town.listAgain('之子', A, B, ['姓名']), []],
  [
    'called mended without evidence',
    () => town.finding(A, '已整改待复核', '佐证材料', () => null),
    [
      ...errors(A),
      `LEDG-008 ${A} 问题台账!AE9`,
      `已整改无佐证: 340604102001-2021-0006 | 新村社区 | 该成员未参加城乡居民基本医疗保险，也未参加职工医保或异地参保。 | 已整改待复核 | 镇医保经办 | ${A} 问题台账!AE9`,
    ],
  ],
  [
    'evidence that names a file which did not come',
    () => town.finding(A, '已销号', '佐证材料', () => '整改后照片12.pdf'),
    [`RECV-034 ${A} 问题台账!AE4`],
  ],
  [
    'evidence that came along: only said not to be read',
    () => ({
      ...town.finding(A, '已销号', '佐证材料', () => '整改后照片12.pdf'),
      '附件/整改后照片12.PDF': new Uint8Array(3),
    }),
    ['RECV-002 附件/整改后照片12.PDF'],
  ],
  [
    'a reviewer who is the responsible person',
    () => town.finding(B, '已销号', '复核人', ({ 责任人 }) => 责任人!),
    [...errors(B), `LEDG-010 ${B} 问题台账!AF4`],
  ],
  [
    'a deadline before the day it was found',
    () => town.finding(B, '整改中', '整改时限', () => '2020-01-01'),
    [...errors(B), `LEDG-011 ${B} 问题台账!AA6`],
  ],
  [
    'all visits on one day',
    () =>
      town.type(
        C,
        '农户',
        town.households(C).map(({ 户编号 }): Typed => [户编号!, '入户日期', '2021-12-15']),
      ),
    [
      `QUAL-001 ${C} 农户!AY4`,
      `TOWN-011 ${C} 农户`,
      `登记情况: 赵集社区 | 入户在同一天 | 登记的30户入户日期都是2021-12-15 | ${C} 农户`,
    ],
  ],
  [
    'a village without a problem',
    () => ({ [A]: town.sound }),
    [
      `TOWN-011 ${A} 问题台账`,
      `登记情况: 新村社区 | 没有问题 | 台账中没有问题；已排查30户，形成判定结果802条，其中未核实0条 | ${A} 问题台账`,
      // Another first secretary than in the clean workbook.
      '责任体系: 新村社区 | 魏云云 | 宋国 | 郑梅静 | 梁英春 | 林辉刚 | 8 | 4 | 6 | 许春、丁丽',
    ],
  ],
  [
    'identical texts in two villages',
    () => ({
      ...town.texts(A, '问题台账', '问题编号', '根源剖析', OWN),
      ...town.texts(B, '问题台账', '问题编号', '根源剖析', OWN),
    }),
    [
      `TOWN-010 ${A} 问题台账!O4`,
      ...OWN.map((text, at) => {
        const cell = `问题台账!O${4 + at}`;
        return `文字相同: 新村社区 | 半峭社区 | 100% | 根源剖析 | ${text} | ${cell} | ${text} | ${cell}`;
      }),
    ],
  ],
  [
    'identical answers on 人工核查 in two villages',
    () => ({
      ...town.texts(A, '人工核查', '检查项号', '情况说明', OWN),
      ...town.texts(B, '人工核查', '检查项号', '情况说明', OWN),
    }),
    [
      `TOWN-010 ${A} 人工核查!H4`,
      ...OWN.map((text, at) => {
        const cell = `人工核查!H${4 + at}`;
        return `文字相同: 新村社区 | 半峭社区 | 100% | 情况说明 | ${text} | ${cell} | ${text} | ${cell}`;
      }),
      ...[A, B].map((file) => `TOWN-011 ${file} 人工核查`),
      `登记情况: 新村社区 | 人工核查相同 | 人工核查的5条写了说明的回答与半峭社区完全相同 | ${A} 人工核查`,
      `登记情况: 半峭社区 | 人工核查相同 | 人工核查的5条写了说明的回答与新村社区完全相同 | ${B} 人工核查`,
    ],
  ],
  [
    'totals that do not agree with the rows',
    () => town.type(B, '村情况', [['户籍户数', '填写', 12]]),
    [`ROW-070 ${B} 村情况!C7`, `CROSS-012 ${B} 村情况!C5`],
  ],
  ['another plan', () => ({ [A]: town.edited(A, plan.id, 'other-plan') }), [`BOOK-002 ${A} 封面!C5`, ...unusable(A)]],
  ['another edition', () => town.cover(A, A, { C6: '2' }), [`BOOK-003 ${A} 封面!C6`, ...unusable(A)]],
  [
    'a village that is not on the list',
    () => ({ [A]: null, '外村.xlsx': town.edited(A, '340604102001', '349999999999') }),
    ['BOOK-004 外村.xlsx 封面!C7', 'RECV-003 外村.xlsx', 'RECV-010 新村社区还没有交来。', ...absent],
  ],
  [
    'another village’s name on the file: by the cover it is taken',
    () => ({ [A]: null, '山南村.xlsx': town.book(A) }),
    // The suspicion of the clean town stands in a file of this name now.
    ['BOOK-006 山南村.xlsx 封面!C8', 'CROSS-030 山南村.xlsx 收入支出!O19'],
  ],
  ['the same file twice', () => ({ '这里/新村社区(1).xlsx': town.book(A) }), ['RECV-020 这里/新村社区(1).xlsx']],
  [
    'saved again without a change',
    () => ({
      '新村社区（又交）.xlsx': town.edited(
        A,
        '</cp:coreProperties>',
        '<cp:revision>2</cp:revision></cp:coreProperties>',
      ),
    }),
    ['RECV-021 新村社区（又交）.xlsx'],
  ],
  [
    'two versions that nothing tells apart',
    () => ({ '新村社区2.xlsx': town.type(A, '村情况', [['村民小组数', '填写', 9]])[A]! }),
    [`RECV-023 ${A}`, ...absent],
  ],
  ['cut off', () => ({ [A]: town.book(A).subarray(0, 20_000) }), [`FILE-009 ${A}`, ...unusable(A)]],
  ['missing', () => ({ [A]: null }), ['RECV-010 新村社区还没有交来。', ...absent]],
  [
    'a chain of responsibility with gaps',
    () =>
      town.type(
        TOWN,
        '责任体系',
        ['包村领导', '网格员'].map((post): Typed => ['340604102001 新村社区', post, null]),
      ),
    [
      `CELL-023 ${TOWN} 责任体系!B4`,
      `TOWN-013 ${TOWN} 责任体系第4行`,
      '责任体系: 新村社区 | 未填 | 宋国 | 郑梅静 | 魏明良 | 林辉刚 | 8 | 4 | 6 | 未填',
    ],
  ],
  [
    'an annual target that is not reached',
    () => town.type(TOWN, '年度目标任务', [['农村危房改造', '完成值', 9]]),
    [
      `ROW-121 ${TOWN} 年度目标任务!G7`,
      `短板清单: 农村危房改造 | 户 | 12 | 9 | 3 | 2021-12-31 | 镇乡村振兴办 | ${TOWN} 年度目标任务第7行`,
    ],
  ],
  [
    'a local addition without reason and approval',
    () =>
      town.type(TOWN, '本级新增', [
        ['+', '类别', '检查项'],
        ['+', '新增内容', '庭院整治'],
      ]),
    [
      ...['C', 'D', 'E'].map((column) => `CELL-023 ${TOWN} 本级新增!${column}4`),
      `TOWN-012 ${TOWN}`,
      `本级新增: 检查项 | 庭院整治 | 未填 | 未填 | ${TOWN} 本级新增第4行`,
    ],
  ],
];

describe('a fault planted in the workbooks of a clean town is named at its place, and nothing else is', () => {
  it.each(cases)('%s', async (_, plant, expected) => {
    expect((await told(plant())).sort()).toEqual([...expected].sort());
  });
});

it('identical answers of most households; copied over, they contradict the other sheets of the village, which says so itself', async () => {
  const lines = await told(town.alike(D));
  expect(lines.filter((line) => /^(TOWN|登记情况)/.test(line))).toEqual([
    `TOWN-011 ${D} 农户`,
    `TOWN-003 ${D}`,
    `登记情况: 王店村 | 答案相同 | 已入户的29户中有16户各项答案完全相同（农户第4-5,7-9,12-17,19-22,24行） | ${D} 农户`,
  ]);
  expect(lines.filter((line) => !line.includes(D))).toEqual([]);
});

it('one village’s workbook with another’s cover: the same data, the same people; every number of the other village is wrong by its own check', async () => {
  const lines = await told(town.cover('山南村.xlsx', D, { C7: '340604102215', C8: '山南村' }));
  expect(lines.filter((line) => /^(RECV|TOWN)/.test(line)).sort()).toEqual([
    'RECV-012 山南村.xlsx',
    'RECV-031 山南村.xlsx',
    'TOWN-003 山南村.xlsx',
    `TOWN-008 ${D} 家庭成员!E4`,
  ]);
  expect(lines.filter((line) => line.startsWith('跨村重复')).length).toBe(
    2 * town.rows(D, '家庭成员', '人编号').length,
  );
  expect(lines.filter((line) => !/山南村|王店村/.test(line))).toEqual([]);
});

it('the clean town: nobody twice, no texts alike, nothing without evidence, nothing noted', () => {
  const none =
    /^(跨村重复: 没有发现|疑似同一人: 没有发现|已整改无佐证: 已整改的问题都|登记情况: 没有需要|文字相同: 没有发现|本级新增: 没有方案)/;
  expect(before.filter((line) => none.test(line))).toHaveLength(6);
  expect(before.filter((line) => /^TOWN-/.test(line))).toEqual(['TOWN-004']);
});

it('共性问题: the items that three villages have, and who has not answered', async () => {
  const common = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('共性问题'));
  const [first] = common(before);
  expect(first).toContain('| 4 | 8 | 0 | 新村社区、半峭社区、赵集社区、王店村');
  // 4.5 is a problem in three villages; the fourth does not say any more whether a household had a disaster.
  const [household] = town.households(D);
  const said = await saidOf(town.with(town.type(D, '农户', [[household!.户编号!, '灾害类型', null]])));
  expect(common(beyond(said, before))).toEqual([
    '共性问题: 4.5 | 因灾致贫返贫是否得到防范化解？ | 3 | 3 | 2 | 新村社区、半峭社区、赵集社区 | 王店村',
  ]);
});
