import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/index.js';
import { type BookOptions, lines, plan, read, villageBook } from './support/village-book.js';
import { makeXlsx, type Sheet } from './support/xlsx.js';

const edited = (edit: (sheets: Sheet[]) => void, options: BookOptions = {}) => read({}, { ...options, edit });
const sheet = (sheets: Sheet[], name: string) => sheets.find((s) => s.name === name)!;
const insert = <T>(list: T[], at: number, ...items: T[]) => list.splice(at, 0, ...items);

describe('right file', () => {
  it('passes the container’s own diagnosis on', () => {
    const outcome = readWorkbook(new TextEncoder().encode('户编号,姓名\n'), '王店村.xlsx', { plan });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics[0]?.code).toMatch(/^FILE-/);
  });

  it('knows a workbook that is none of ours', () => {
    const outcome = readWorkbook(makeXlsx([{ name: 'Sheet1', rows: [['姓名'], ['王模拟']] }]), '表.xlsx', { plan });
    expect(lines(outcome, true)).toEqual([
      expect.stringMatching(/^BOOK-001 .*不像是发放的村工作簿/),
      expect.stringMatching(/^BOOK-030 .*后续检查未进行：工作表、表头、单元格、逐行、跨表。/),
    ]);
  });
});

describe('right edition', () => {
  it.each([
    ['another plan', { planId: 'other-2022' }, 'BOOK-002 封面!C2 这是方案“other-2022”的工作簿'],
    ['an incompatible edition', { edition: '0' }, 'BOOK-003 封面!C3 工作簿的版本是“0”'],
    ['an unknown village', { villageCode: '340604102999' }, 'BOOK-004 封面!C4 封面的村代码是“340604102999”'],
    [
      'a changed name',
      { villageName: '太山村' },
      'BOOK-005 封面!C5 封面的村名是“太山村”，村代码 340604102201 是王店村',
    ],
  ])('%s', (_, cover, expected) => {
    const outcome = read({}, { cover });
    expect(outcome.value).toBeUndefined();
    expect(lines(outcome).join()).toContain(expected);
    expect(lines(outcome, true).at(-1)).toContain('后续检查未进行');
  });

  it('reads an older edition that still fits', () => {
    const outcome = read({}, { cover: { edition: '0' }, plan: { ...plan, compatible: ['0'] } });
    expect(lines(outcome, true)).toEqual([expect.stringMatching(/^BOOK-007/)]);
  });

  it('reads the cover’s labels when the names were lost', () => {
    const outcome = read({}, { names: false });
    expect(outcome.value?.origin.villageCode).toBe('340604102201');
    expect(lines(outcome, true)).toEqual([expect.stringMatching(/^BOOK-008/)]);
  });

  it('wonders about a file name that says another village', () => {
    expect(lines(read({}, { file: '太山村.xlsx' }))).toEqual([
      expect.stringMatching(/^BOOK-006 .*文件名里写的是太山村，封面上是王店村/),
    ]);
  });

  it('takes 数据截止日期 from the option, else the cover, else the plan', () => {
    expect(read({}, { asOf: '2021-12-30' }).value?.asOf).toBe('2021-12-30');
    expect(read({}, { cover: { asOf: { date: 44552 } } }).value?.asOf).toBe('2021-12-22');
    expect(read({}, { cover: { asOf: undefined } }).value?.asOf).toBe(plan.asOf);
    expect(lines(read({}, { cover: { asOf: '年底' } }))).toEqual([expect.stringMatching(/^BOOK-009 封面!C6/)]);
  });
});

describe('sheets', () => {
  it('missing', () => {
    const outcome = edited((sheets) => sheets.splice(sheets.indexOf(sheet(sheets, '家庭成员')), 1));
    expect(outcome.value).toBeUndefined();
    expect(lines(outcome)).toEqual(['BOOK-010 ! 没有工作表“家庭成员”。']);
  });

  it.each(['家庭成员表', '家庭人员', 'Sheet3'])('renamed to %s', (name) => {
    const outcome = edited((sheets) => {
      sheet(sheets, '家庭成员').name = name;
    });
    expect(lines(outcome)).toEqual([`BOOK-011 ${name}! 没有工作表“家庭成员”；“${name}”看起来就是它。`]);
  });

  it('optional, extra, copied and hidden ones do not stop the reading', () => {
    const outcome = edited((sheets) => {
      sheets.splice(sheets.indexOf(sheet(sheets, '例外说明')), 1);
      sheet(sheets, '农户').state = 'hidden';
      sheets.push({ name: '我的草稿', rows: [['x']] }, { name: '农户 (2)', rows: [['x'], ['y']] });
    });
    expect(outcome.value?.sheets).not.toContain('例外说明');
    expect(lines(outcome, true)).toEqual([
      expect.stringMatching(/^BOOK-015 农户!/),
      expect.stringMatching(/^BOOK-012 .*例外说明/),
      expect.stringMatching(/^BOOK-014 我的草稿!/),
      expect.stringMatching(/^BOOK-013 农户 \(2\)! .*里面的 2 行没有读/),
    ]);
  });
});

describe('headers', () => {
  const header = (sheets: Sheet[], name: string) => sheet(sheets, name).rows[2]!;
  const column = (sheets: Sheet[], name: string, title: string) => header(sheets, name).indexOf(title);

  it('a missing vital column is an error, another one a warning', () => {
    const outcome = edited((sheets) => {
      const at = column(sheets, '家庭成员', '证件号码');
      for (const row of sheet(sheets, '家庭成员').rows.slice(2)) row.splice(at, 1);
    });
    expect(lines(outcome)).toEqual(['BOOK-021 家庭成员! 没有“证件号码”这一列。']);
    expect(outcome.value).toBeUndefined();
    const mild = edited((sheets) => {
      const at = column(sheets, '家庭成员', '就业意愿');
      for (const row of sheet(sheets, '家庭成员').rows.slice(2)) row.splice(at, 1);
    });
    expect(lines(mild)).toEqual(['BOOK-021 家庭成员! 没有“就业意愿”这一列，按没有填读取。']);
    expect(mild.value).toBeDefined();
  });

  it('a doubled column names both places', () => {
    const outcome = edited((sheets) => header(sheets, '家庭成员').push('姓名'));
    expect(lines(outcome)).toEqual([expect.stringMatching(/^BOOK-022 家庭成员!\w+ “姓名”出现了两次：C3 和 \w+。/)]);
  });

  it('a renamed column gets a suggestion', () => {
    const outcome = edited((sheets) => {
      header(sheets, '家庭成员')[column(sheets, '家庭成员', '证件号码')] = '身份证件号码';
    });
    expect(lines(outcome)).toEqual(['BOOK-023 家庭成员!E3 没有“证件号码”这一列；E3 的“身份证件号码”看起来就是它。']);
  });

  it('moved, extra and decorated columns are read', () => {
    const outcome = edited((sheets) => {
      for (const row of sheet(sheets, '农户').rows.slice(2)) {
        row.push(row.shift());
        row.unshift(row === header(sheets, '农户') ? '我的列' : '备忘');
      }
      header(sheets, '农户')[column(sheets, '农户', '灾害损失')] = '灾害损失（元）';
      header(sheets, '农户')[column(sheets, '农户', '户主姓名')] = '* 户主\n姓名 ';
    });
    expect(lines(outcome)).toEqual([]);
    expect(lines(outcome, true)).toEqual([
      'BOOK-025 农户!A3 多出 1 列没有读：“我的列”（A3）。',
      expect.stringMatching(/^BOOK-024 农户! 列的顺序与发放时不同/),
    ]);
    expect(outcome.value?.households[0]?.values).toMatchObject({ householdId: 'H1', headName: '王模拟' });
  });

  it('title rows may move', () => {
    const outcome = edited((sheets) => {
      insert(sheet(sheets, '农户').rows, 0, ['通知'], []);
      sheet(sheets, '家庭成员').rows.splice(0, 2);
    });
    expect(lines(outcome, true)).toEqual([
      'BOOK-026 农户! 表头在第 5 行（发放时在第 3 行），已照样读取。',
      'BOOK-026 家庭成员! 表头在第 1 行（发放时在第 3 行），已照样读取。',
    ]);
    expect(outcome.value?.households[0]?.cells.householdId).toBe('A6');
  });

  it('no header row at all', () => {
    expect(lines(edited((sheets) => sheet(sheets, '农户').rows.splice(0, 3)))).toEqual([
      expect.stringMatching(/^BOOK-020 农户! “农户”前 10 行里找不到表头/),
    ]);
  });

  it('a form is matched by its 项目, in any order', () => {
    const outcome = edited((sheets) => {
      const rows = sheet(sheets, '村情况').rows;
      rows.push(...rows.splice(1, rows.length - 1).reverse());
    });
    expect(lines(outcome, true)).toEqual([]);
    expect(outcome.value?.village.values.registeredHouseholds).toBe(1);
  });
});

describe('rows', () => {
  const two = '| 户编号 |\n| H1 |\n| H2 |';
  const persons = '| 人编号 | 户编号 |\n| P1 | H1 |';

  it('hidden rows are read', () => {
    const outcome = read(
      { 农户: two, 家庭成员: persons },
      {
        edit: (s) => {
          sheet(s, '农户').hiddenRows = [5];
        },
      },
    );
    expect(outcome.value?.households).toHaveLength(2);
    expect(lines(outcome, true)).toContain('ROW-001 农户! 有 1 行被筛选或隐藏（第 5 行），已照样读取。');
  });

  it('data below a gap is read, blank rows at the end are nothing', () => {
    const outcome = read(
      { 农户: two, 家庭成员: persons },
      {
        edit: (s) => {
          const { rows } = sheet(s, '农户');
          rows.splice(4, 0, [], ['  ', '\u200b']);
          rows.push([' '], [], [{ formula: 'IF(A9="","",1)', result: '' }]);
        },
      },
    );
    expect(outcome.value?.households.map((h) => h.at.row)).toEqual([4, 7]);
    expect(lines(outcome, true)).toContain('ROW-003 农户! 第 4 行和第 7 行之间有空行，下面的 1 行已照样读取。');
  });

  it('rows of examples and hints are left out, aloud', () => {
    const outcome = read({ 农户: '| 户编号 |\n| 示例：H0 |\n| H1 |' });
    expect(outcome.value?.households.map((h) => h.values.householdId)).toEqual(['H1']);
    expect(lines(outcome)).toEqual(['ROW-002 农户!A4 第 4 行以“示例：H0”开头，当作示例或说明，没有读。']);
  });
});

it('reads the same from a workbook that was read before', () => {
  const bytes = villageBook();
  expect(readWorkbook(bytes, 'a.xlsx', { plan })).toEqual(readWorkbook(bytes, 'a.xlsx', { plan }));
});
