import { describe, expect, it } from 'vitest';
import { HEAD_ID, idNumber, lines, plan, read, WIFE_ID } from './support/village-book.js';

const THIRD = idNumber('19900303', '003');
const codes = (tables: Record<string, string>, code: string): string[] =>
  lines(read(tables)).filter((line) => line.startsWith(code));

describe('across rows and sheets', () => {
  it('duplicate numbers name both places', () => {
    const outcome = read({ 农户: '| 户编号 |\n| H1 |\n| H1 |' });
    const twice = outcome.diagnostics.find((d) => d.code === 'CROSS-001');
    expect(twice).toMatchObject({
      message: '户编号“H1”重复：第 4 行和第 5 行。',
      place: { cell: 'A5' },
      related: [{ place: { cell: 'A4' } }],
    });
    expect(
      codes(
        { 家庭成员: `| 人编号 | 证件号码 | 与户主关系 |\n| P1 | ${HEAD_ID} | 户主 |\n| P2 | ${HEAD_ID} | 配偶 |` },
        'CROSS-002',
      ),
    ).toEqual(['CROSS-002 家庭成员!E5 证件号码重复：第 4 行和第 5 行。']);
  });

  it('a person of no household is kept and reported', () => {
    const outcome = read({
      家庭成员: `| 人编号 | 户编号 | 证件号码 |\n| P1 | H1 | ${HEAD_ID} |\n| P2 | H9 | ${THIRD} |`,
    });
    expect(outcome.value?.strayPersons.map((p) => p.values.personId)).toEqual(['P2']);
    expect(outcome.value?.strayPersons[0]?.faulty).toBe(true);
    expect(lines(outcome)).toContain('CROSS-003 家庭成员!B5 户编号“H9”在农户表里没有；是不是“H1”？');
  });

  it('a household without head, with two heads, of another name', () => {
    expect(codes({ 家庭成员: '| 与户主关系 |\n| 之子 |' }, 'CROSS-004')).toEqual([
      'CROSS-004 农户!A4 家庭成员表里这一户有 1 人，没有一个是“本人或户主”。',
    ]);
    expect(codes({ 家庭成员: '| 户编号 |\n| H2 |' }, 'CROSS-004')).toEqual([
      'CROSS-004 农户!A4 家庭成员表里没有这一户的人。',
    ]);
    expect(codes({ 家庭成员: `| 人编号 | 证件号码 |\n| P1 | ${HEAD_ID} |\n| P2 | ${THIRD} |` }, 'CROSS-005')).toEqual([
      expect.stringMatching(/^CROSS-005 家庭成员!H5 户编号“H1”有 2 个“本人或户主”：第 4、5 行。/),
    ]);
    expect(codes({ 农户: '| 户主姓名 |\n| 李模拟 |' }, 'CROSS-006')).toHaveLength(1);
  });

  it('members are counted without the dead and the moved', () => {
    const family = `| 人编号 | 证件号码 | 与户主关系 | 人员状态 |\n| P1 | ${HEAD_ID} | 户主 | 在册 |\n| P2 | ${WIFE_ID} | 配偶 | ~ |\n| P3 | ${THIRD} | 之子 | 死亡 |`;
    expect(codes({ 家庭成员: family }, 'CROSS-007')).toEqual([
      'CROSS-007 农户!H4 户籍人数填的是 1，家庭成员表里在册的是 2 人。',
    ]);
    expect(codes({ 家庭成员: family, 农户: '| 户籍人数 |\n| {2} |' }, 'CROSS-007')).toEqual([]);
  });

  it('spouses and sexes', () => {
    const rows = (relation: string, id: string) =>
      `| 人编号 | 证件号码 | 与户主关系 |\n| P1 | ${HEAD_ID} | 户主 |\n| P2 | ${WIFE_ID} | 配偶 |\n| P3 | ${id} | ${relation} |`;
    expect(codes({ 家庭成员: rows('配偶', idNumber('19800101', '002')) }, 'CROSS-008')).toHaveLength(1);
    expect(codes({ 家庭成员: rows('之女', THIRD) }, 'CROSS-009')).toEqual([
      'CROSS-009 家庭成员!H6 与户主关系是“之女”，性别是“男”。',
    ]);
    expect(codes({ 家庭成员: rows('之子', THIRD) }, 'CROSS-009')).toEqual([]);
  });

  it('a risk must show in somebody; low-income tags must agree with the persons', () => {
    expect(codes({ 农户: '| 致贫返贫风险 |\n| 因病、因学、因残、缺资金 |' }, 'CROSS-010')).toHaveLength(3);
    expect(codes({ 家庭成员: '| 低保 | 低保金额 |\n| 是 | {400} |' }, 'CROSS-011')[0]).toContain('没有填“低保户”');
    expect(codes({ 农户: '| 低收入类别 |\n| 低保户 |' }, 'CROSS-011')[0]).toContain('没有低保人员');
  });

  it('control totals and group numbers', () => {
    expect(codes({ 村情况: '| 户籍户数 | 户籍人口 |\n| {1} | {9} |' }, 'CROSS-012')).toEqual([
      expect.stringMatching(/户籍人口填的是 9 人，家庭成员表里数出来是 1 人。/),
    ]);
    expect(codes({ 农户: '| 组 |\n| {4} |' }, 'CROSS-013')).toHaveLength(1);
  });

  it('subjects of findings and manual checks exist', () => {
    expect(codes({ 问题台账: '| 对象编号 |\n| H7 |' }, 'CROSS-014')).toEqual([
      expect.stringMatching(/对象编号“H7”找不到：农户表里没有这个户编号。/),
    ]);
    expect(codes({ 问题台账: '| 对象编号 |\n| ~ |' }, 'CROSS-014')[0]).toContain('没有填对象编号');
    expect(codes({ 人工核查: '| 检查项号 | 问题对象 | 对象编号 |\n| 5.10 | 人 | P9 |' }, 'CROSS-014')).toHaveLength(1);
    expect(codes({ 人工核查: '| 检查项号 |\n| 5.10 |' }, 'CROSS-014')).toEqual([]);
  });

  it('numbers of another village, empty tables', () => {
    expect(codes({ 农户: '| 户编号 |\n| 340604102202-H0001 |' }, 'CROSS-015')[0]).toContain(
      '是太山村的，这是王店村的工作簿',
    );
    const empty = read(
      {},
      {
        edit: (sheets) => {
          for (const s of sheets) if (['农户', '家庭成员'].includes(s.name)) s.rows.length = 3;
        },
      },
    );
    expect(lines(empty).filter((line) => line.startsWith('CROSS-000'))).toHaveLength(2);
  });
});

describe('optional sheets', () => {
  it('are read, and absent when nobody has filled them', () => {
    const { value } = read({ 走访记录: '| 户编号 | 走访日期 |\n| H1 | 2021-12-05 |' });
    expect(Object.keys(value?.optional ?? {})).toEqual(['visit']);
  });

  it('name households that exist, each once where there is one row a household', () => {
    expect(lines(read({ 走访记录: '| 户编号 |\n| H77 |' })).map((line) => line.slice(0, 9))).toEqual(['CROSS-023']);
    expect(lines(read({ 收入支出: '| 户编号 |\n| H1 |\n| H1 |' })).map((line) => line.slice(0, 9))).toEqual([
      'CROSS-024',
    ]);
  });
});

describe('waivers', () => {
  const waivable = { ...plan, waivable: ['ROW-010'] };
  const wrongId = `| 证件号码 |\n| ${HEAD_ID.slice(0, 17)}${HEAD_ID.endsWith('5') ? '6' : '5'} |`;
  const waive = (rule: string, subject: string, more = '') =>
    read(
      { 家庭成员: wrongId, 例外说明: `| 规则编号 | 对象编号 | 单元格 |\n| ${rule} | ${subject} | ${more || '~'} |` },
      { plan: waivable },
    );

  it('turn the error of their subject into info with reason and approver', () => {
    const outcome = waive('row-010', 'P1');
    const waived = outcome.diagnostics.find((d) => d.code === 'ROW-010');
    expect(waived?.severity).toBe('info');
    expect(waived?.message).toContain('（已批准例外：证件本身有错；批准人：张模拟）');
    expect(outcome.value?.households[0]?.persons[0]?.faulty).toBe(false);
    expect(lines(outcome)).toEqual([]);
  });

  it('cover only their subject, their cell, their rule', () => {
    expect(lines(waive('ROW-010', 'P2')).map((l) => l.slice(0, 8))).toEqual(['ROW-010 ', 'BOOK-041']);
    expect(lines(waive('ROW-010', 'P1', 'A9')).map((l) => l.slice(0, 8))).toEqual(['ROW-010 ', 'BOOK-041']);
    expect(lines(waive('ROW-010', 'P1', 'e4'))).toEqual([]);
  });

  it('of a rule that the plan does not open are errors themselves', () => {
    expect(lines(waive('CROSS-007', 'P1'))).toContain(
      'BOOK-040 例外说明!A4 规则 CROSS-007 不允许例外；可以例外的是 ROW-010。',
    );
  });
});
