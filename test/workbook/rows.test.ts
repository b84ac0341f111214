import { describe, expect, it } from 'vitest';
import { HEAD_ID, idNumber, lines, read } from './support/village-book.js';

const person = (table: string): string[] =>
  lines(read({ 家庭成员: table })).filter((line) => line.includes('家庭成员!'));
const household = (table: string): string[] => lines(read({ 农户: table })).filter((line) => line.includes('农户!'));
const village = (table: string): string[] => lines(read({ 村情况: table })).filter((line) => line.includes('村情况!'));
const finding = (table: string): string[] =>
  lines(read({ 问题台账: table })).filter((line) => line.includes('问题台账!'));

const BOY_12 = idNumber('20090301', '001');
const MAN_70 = idNumber('19510101', '003');

describe('persons', () => {
  it.each([
    ['15 digits', '349999700101001', '15 位的旧号码，需要升位'],
    ['17 digits', HEAD_ID.slice(0, 17), '有 17 位，应当是 18 位'],
    ['a wrong check character', HEAD_ID.slice(0, 17) + (HEAD_ID.endsWith('5') ? '6' : '5'), '校验位不对'],
    ['a certificate as ID', `${HEAD_ID}43`, '像是残疾人证号'],
    ['letters', `${HEAD_ID.slice(0, 16)}AB`, '数字和 X 以外'],
  ])('ID with %s', (_, id, words) => {
    expect(person(`| 证件号码 |\n| ${id} |`)).toEqual([
      expect.stringMatching(new RegExp(`^ROW-010 家庭成员!E4 .*${words}`)),
    ]);
  });

  it('20 and 22 characters are right for a 残疾人证, but not with category 8 or grade 5', () => {
    const cert = (id: string) => person(`| 证件类型 | 证件号码 |\n| 残疾人证 | ${id} |`);
    expect(cert(`${HEAD_ID}43`)).toEqual([]);
    expect(cert(`${HEAD_ID}43B1`)).toEqual([expect.stringContaining('X 以外')]);
    expect(cert(`${HEAD_ID}4311`)).toEqual([]);
    expect(cert(`${HEAD_ID}83`)[0]).toContain('第 19 位应是类别 1—7');
    expect(person('| 证件类型 | 证件号码 |\n| 户口簿 | 20210305 |')).toEqual([]);
  });

  it('an ID from nowhere, a birth in the future', () => {
    const nowhere = `99${HEAD_ID.slice(2, 17)}`;
    const sum = [...nowhere].reduce(
      (s, d, i) => s + Number(d) * [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][i]!,
      0,
    );
    expect(person(`| 证件号码 |\n| ${nowhere}${'10X98765432'[sum % 11]} |`)).toEqual([
      expect.stringMatching(/^ROW-013 .*前两位是 99/),
    ]);
    expect(person(`| 证件号码 |\n| ${idNumber('20220101', '001')} |`).join()).toMatch(/ROW-014 .*2022-01-01/);
  });

  it('sex and birth date that contradict the ID', () => {
    expect(person('| 性别 | 出生日期 |\n| 女 | 1970-01-10 |')).toEqual([
      'ROW-011 家庭成员!G4 填的是 1970-01-10，身份证号码里是 1970-01-01。',
      'ROW-012 家庭成员!F4 填的是“女”，身份证号码第 17 位表示“男”。',
    ]);
    expect(person('| 性别 | 出生日期 |\n| 男 | 1970.1.1 |')).toEqual([]);
  });

  it('a certificate of somebody else, with other digits than typed, or missing', () => {
    const other = idNumber('19800101', '001');
    expect(person(`| 健康状况 | 残疾证号 |\n| 残疾 | ${other}43 |`)).toEqual([expect.stringMatching(/^ROW-016/)]);
    expect(person(`| 健康状况 | 残疾证号 | 残疾类别 | 残疾等级 |\n| 残疾 | ${HEAD_ID}43 | 视力 | 三级 |`)).toEqual([
      expect.stringMatching(/^ROW-017 .*填的是“视力”，残疾证号第 19 位表示“肢体”/),
    ]);
    expect(person('| 健康状况 |\n| 残疾 |')).toEqual([expect.stringMatching(/^ROW-018 .*没有填残疾证号/)]);
    expect(person(`| 残疾证号 |\n| ${HEAD_ID}4 |`)).toEqual([
      expect.stringMatching(/^ROW-015 .*19 位/),
      expect.stringMatching(/^ROW-018 .*健康/),
    ]);
  });

  it.each([
    ['| 健康状况 |\n| 健康、大病 |', 'ROW-019 .*不能和别的一起填'],
    [`| 证件号码 | 劳动技能 |\n| ${BOY_12} | 无劳动力 |`, 'ROW-020 .*12 周岁，没有填在校生状况'],
    ['| 文化程度 |\n| ~ |', 'ROW-021 .*51 周岁、不在校'],
    [`| 证件号码 | 劳动技能 | 在校生状况 |\n| ${BOY_12} | 无劳动力 | 小学 |`, 'ROW-022 .*没有填就读学校'],
    [
      `| 证件号码 | 劳动技能 | 在校生状况 | 就读学校 |\n| ${BOY_12} | 无劳动力 | 高中一年级 | 某校 |`,
      'ROW-023 .*12 周岁，填的是“高中一年级”',
    ],
    [
      `| 证件号码 | 劳动技能 | 在校生状况 | 就读学校 | 失学辍学 |\n| ${BOY_12} | 无劳动力 | 小学 | 某校 | 是 |`,
      'ROW-024',
    ],
    ['| 健康状况 | 家庭医生签约 |\n| 长期慢性病 | 是 |', 'ROW-025 .*没有填慢性病种'],
    ['| 居民医保 | 职工医保 |\n| 是 | 是 |', 'ROW-026 .*居民医保、职工医保都填了“是”'],
    ['| 居民医保 | 异地参保 |\n| 否 | 是 |', 'ROW-027'],
    [`| 证件号码 |\n| ${MAN_70} |`, 'ROW-028 .*70 周岁'],
    ['| 劳动技能 | 公益岗位 |\n| 无劳动力 | 是 |', 'ROW-029 .*公益岗位'],
    [
      `| 证件号码 | 劳动技能 | 在校生状况 | 就读学校 | 务工区域 | 务工月数 | 人联系电话 |\n| ${BOY_12} | 无劳动力 | 小学 | 某校 | 省外 | 3 | 13800000000 |`,
      'ROW-030 .*12 周岁，填了务工',
    ],
    ['| 务工区域 | 人联系电话 |\n| 省外 | 13800000000 |', 'ROW-031 .*没有填务工月数'],
    ['| 务工月数 |\n| {3} |', 'ROW-031 .*没有填务工区域'],
    ['| 务工区域 | 务工月数 |\n| 省外 | {3} |', 'ROW-032'],
    ['| 务工区域 | 务工月数 | 人联系电话 |\n| 省外 | {3} | 1234 |', 'CELL-022 .*11位手机号码'],
    ['| 低保 |\n| 是 |', 'ROW-033'],
    ['| 低保 | 低保金额 | 特困供养 |\n| 是 | {500} | 分散供养 |', 'ROW-034'],
    ['| 劳动技能 |\n| 弱劳动力或半劳动力 |', 'ROW-035'],
    ['| 姓名 |\n| 王3 |', 'CELL-022 .*不能有数字'],
  ])('%s', (table, expected) => {
    expect(person(table).join('\n')).toMatch(new RegExp(expected));
  });
});

describe('households', () => {
  it.each([
    ['| 监测对象类别 |\n| 脱贫不稳定户 |', 'ROW-050 .*户类型应当是“脱贫户”，填的是“一般农户”'],
    ['| 户类型 | 监测对象类别 |\n| 脱贫户 | 边缘易致贫户 |', 'ROW-050'],
    ['| 监测对象类别 |\n| 突发严重困难户 |', 'ROW-051 .*没有填“识别时间”'],
    [
      '| 风险发生日期 | 风险发现日期 |\n| 2021-06-02 | 2021-06-01 |',
      'ROW-052 .*风险发现日期是 2021-06-01，早于风险发生日期 2021-06-02',
    ],
    ['| 风险发现日期 | 识别时间 |\n| 2021-06-02 | 2021-05 |', 'ROW-052'],
    ['| 本次新纳入 | 识别时间 |\n| 是 | 2021-10 |', 'ROW-053'],
    ['| 风险是否消除 |\n| 是 |', 'ROW-054 .*没有填风险消除时间'],
    ['| 识别时间 |\n| 2021-10 |', 'ROW-055'],
    ['| 常住人数 |\n| {2} |', 'ROW-056 .*常住人数 2 人，多于户籍人数 1 人'],
    ['| 房屋安全等级 | 是否危房 |\n| D | 否 |', 'ROW-057'],
    ['| 危改年度 |\n| {2023} |', 'ROW-058'],
    ['| 取水时间 |\n| {45} |', 'ROW-059 .*取水要 45 分钟'],
    ['| 入户日期 |\n| 2021-12-01 |', 'ROW-060 .*排查期间是 2021-12-11 至 2021-12-24'],
    ['| 受访人签字 |\n| 否 |', 'ROW-061 .*没有签字'],
    ['| 入户结果 |\n| 拒访 |', 'ROW-061 .*没有填未入户原因'],
    ['| 受灾日期 |\n| 2022-01-01 |', 'ROW-062 .*晚于数据截止日期 2021-12-24'],
  ])('%s', (table, expected) => {
    expect(household(table).join('\n')).toMatch(new RegExp(expected));
  });

  it('a household that was not met need not have what only a visit can tell', () => {
    expect(household('| 入户结果 | 不愁吃 | 未入户原因 | 入户日期 |\n| 拒访 | ~ | 不在家 | ~ |')).toEqual([]);
    expect(household('| 不愁吃 |\n| ~ |')).toEqual([expect.stringMatching(/^CELL-023 .*“不愁吃”没有填/)]);
    expect(household('| 入户结果 | 户主姓名 | 未入户原因 |\n| 拒访 | ~ | 不在家 |')).toEqual([
      expect.stringMatching(/^CELL-023 .*“户主姓名”没有填/),
    ]);
  });

  it('risk discovered and identified in the same month is in order', () => {
    expect(
      household(
        '| 风险发现日期 | 识别时间 | 监测对象类别 | 致贫返贫风险 | 风险是否消除 | 是否录入全国系统 |\n| 2021-06-02 | 2021-06 | 突发严重困难户 | 缺资金 | 否 | 是 |',
      ),
    ).toEqual([]);
  });
});

describe('village, manual checks, findings', () => {
  it.each([
    [village, '| 户籍户数 |\n| {5} |', 'ROW-070 村情况!C3 户籍户数 5，大于户籍人口 1|ROW-070'],
    [village, '| 排查开始日期 |\n| 2021-12-01 |', 'ROW-071 .*方案规定的排查期间'],
    [village, '| 网格员人数 |\n| {0} |', 'ROW-072 .*网格员人数是 0'],
    [village, '| 道路达标 |\n| 否 |', 'ROW-073 .*“道路达标”填“否”，没有填“道路情况说明”'],
    [village, '| 预警机制 |\n| 健全 |', 'ROW-074'],
    [finding, '| 排查方面 |\n| 1 |', 'ROW-090 .*检查项 5.4 属于（五）'],
    [finding, '| 问题对象 | 对象编号 |\n| 人 | P1 |', 'ROW-091 .*检查项 5.4 的对象是“户”'],
    [finding, '| 问题描述 |\n| 饮水安全方面还存在一些不足。 |', 'ROW-092'],
    [finding, `| 备注 |\n| 身份证${HEAD_ID} |`, 'ROW-093'],
    [finding, '| 发现日期 |\n| 2021-12-30 |', 'ROW-094 .*晚于数据截止日期'],
    [finding, '| 发现日期 |\n| 2021-11-30 |', 'ROW-094 .*不在排查期间'],
  ])('%s %s', (run, table, expected) => {
    expect(run(table).join('\n')).toMatch(new RegExp(expected));
  });

  it('an answer needs who and when; a problem needs words', () => {
    expect(
      lines(read({ 人工核查: '| 检查项号 | 核查结果 |\n| 1.1 | 有问题 |' })).map((line) => line.slice(0, 8)),
    ).toEqual(['ROW-081 ', 'ROW-082 ', 'ROW-082 ']);
  });
});
