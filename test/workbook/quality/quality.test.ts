import { expect, test } from 'vitest';
import { idNumber, lines, read } from '../support/village-book.js';

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const day = (i: number): string => `2021-12-${12 + (i % 8)}`;

/** `count` households, alike but for what `more` says, with different days, land and numbers. */
const households = (count: number, more: (i: number) => Record<string, string | number> = () => ({})) =>
  times(count, (i) => ({ 户编号: `H${i + 1}`, 入户日期: day(i), 耕地面积: 2.1 + i / 10, ...more(i) }));
const persons = (count: number, more: (i: number) => Record<string, string | number> = () => ({})) =>
  times(count, (i) => ({
    人编号: `P${i + 1}`, 户编号: `H${i + 1}`, 证件号码: idNumber('19700101', String(101 + 2 * i)), 姓名: `王模拟${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'子丑寅卯'[Math.floor(i / 10)]}`,
    ...more(i),
  })); // biome-ignore format: a table
const couple = (relation: string, birth: string) =>
  persons(2, (i) => ({ 户编号: 'H1', 与户主关系: i === 0 ? '本人或户主' : relation, 证件号码: idNumber(i === 0 ? '19700101' : birth, '001') })); // biome-ignore format: a table
const house = { 房屋结构: '砖混', 耕地面积: 5.5 };
const notes = (count: number, note: (i: number) => string) =>
  times(count, (i) => ({ 检查项号: `${1 + Math.floor(i / 5)}.${1 + (i % 5)}`, 核查结果: '无问题', 情况说明: note(i), 核查人: '甲', 核查日期: '2021-12-20' })); // biome-ignore format: a table

type Tables = Parameters<typeof read>[0];
/** Code, what is odd, what is just not. */
const TABLE: [string, Tables, Tables][] = [
  ['QUAL-001', { 农户: households(10, () => ({ 入户日期: '2021-12-15' })) }, { 农户: households(10, (i) => ({ 入户日期: i ? '2021-12-15' : '2021-12-16' })) }],
  ['QUAL-002', { 农户: households(31, (i) => ({ 入户日期: '2021-12-15', 排查人: i ? '甲、乙' : '甲' })) }, { 农户: households(30, () => ({ 入户日期: '2021-12-15', 排查人: '甲、乙' })) }],
  ['QUAL-003', { 农户: households(10, () => house), 家庭成员: persons(10) }, { 农户: households(9, () => house), 家庭成员: persons(9) }],
  ['QUAL-004', { 农户: households(3, () => ({ 户联系电话: '13800000001' })) }, { 农户: households(2, () => ({ 户联系电话: '13800000001' })) }],
  ['QUAL-005', { 农户: households(1, () => ({ 户联系电话: '13800000001', 联系人电话: '13800000001' })) }, { 农户: households(1, () => ({ 户联系电话: '13800000001', 联系人电话: '13800000002' })) }],
  ['QUAL-006', { 农户: households(4, () => ({ 受访人: '赵代答' })) }, { 农户: households(3, () => ({ 受访人: '赵代答' })) }],
  ['QUAL-007', { 农户: households(20, (i) => ({ 水质达标: i < 6 ? '不详' : '是' })) }, { 农户: households(20, (i) => ({ 水质达标: i < 5 ? '不详' : '是' })) }],
  ['QUAL-008', { 农户: households(10, () => ({ 入户结果: '电话核实' })) }, { 农户: households(10, (i) => ({ 入户结果: i ? '电话核实' : '已入户' })) }],
  ['QUAL-009', { 家庭成员: persons(2, () => ({ 姓名: '王重录' })) }, { 家庭成员: persons(2) }],
  ['QUAL-010', { 家庭成员: couple('之子', '19800101') }, { 家庭成员: couple('之子', '19850101') }],
  ['QUAL-010', { 家庭成员: couple('之父', '19750101') }, { 家庭成员: couple('之父', '19450101') }],
  ['QUAL-011', { 家庭成员: persons(2, (i) => ({ 户编号: 'H1', 证件号码: idNumber(i ? '19700101' : '20100101', '001'), 与户主关系: i ? '之母' : '本人或户主' })) }, { 家庭成员: couple('之母', '19450101') }],
  ['QUAL-012', { 农户: households(1, () => ({ 耕地面积: 31 })) }, { 农户: households(1, () => ({ 耕地面积: 30 })) }],
  ['QUAL-013', { 农户: households(20, (i) => ({ 耕地面积: i < 18 ? 5 : 4.3 })) }, { 农户: households(20, (i) => ({ 耕地面积: i < 17 ? 5 : 4.3 })) }],
  ['QUAL-014', { 人工核查: notes(10, () => '情况正常，没有问题') }, { 人工核查: notes(10, (i) => `情况正常，没有问题${i}`) }],
  ['QUAL-015', { 农户: households(1, () => ({ 劳动力人数: 2, 户籍人数: 2 })) }, { 农户: households(1, () => ({ 劳动力人数: 1 })) }],
]; // biome-ignore format: a table

test.each(TABLE)('%s: odd, and just not', (code, odd, ordinary) => {
  const said = (tables: Tables) => lines(read(tables)).filter((line) => line.startsWith(code));
  expect(said(odd)).toHaveLength(1);
  expect(said(ordinary)).toEqual([]);
});

test('no telephone number stands whole in a message', () => {
  const { diagnostics } = read({ 农户: households(3, () => ({ 户联系电话: '13800000001' })) });
  expect(JSON.stringify(diagnostics.filter(({ code }) => code === 'QUAL-004'))).not.toContain('13800000001');
});
