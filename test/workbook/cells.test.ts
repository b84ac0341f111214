import { describe, expect, it } from 'vitest';
import { HEAD_ID, idNumber, lines, read } from './support/village-book.js';

/** Diagnostics of one sheet when its table has these columns; infos too. */
const say = (sheet: string, table: string): string[] =>
  lines(read({ [sheet]: table }), true).filter((line) => line.includes(`${sheet}!`));

/** First person's or household's values. */
const person = (table: string) => read({ 家庭成员: table }).value!.households[0]!.persons[0]!.values;
const household = (table: string) => read({ 农户: table }).value!.households[0]!.values;

describe('identifiers', () => {
  it('says that the digits of an ID typed as a number are already lost', () => {
    expect(say('家庭成员', '| 证件号码 |\n| {440000000000000000} |')).toEqual([
      'CELL-005 家庭成员!E4 证件号码被存成了数字（显示为 4.4E+17），末几位数字已经丢失。',
    ]);
    expect(say('家庭成员', '| 证件号码 |\n| 3.49999E+17 |')[0]).toMatch(/^CELL-005 .*末几位数字已经丢失/);
  });

  it.each([
    ['full width', HEAD_ID.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
    ['spaces', `${HEAD_ID.slice(0, 6)}␣${HEAD_ID.slice(6, 14)}␣${HEAD_ID.slice(14)}`],
    ['apostrophe', `'${HEAD_ID}`],
    ['zero-width', `${HEAD_ID}␀`],
  ])('accepts %s in an ID and says so as info', (_, typed) => {
    expect(person(`| 证件号码 |\n| ${typed} |`).idNumber).toBe(HEAD_ID);
    expect(say('家庭成员', `| 证件号码 |\n| ${typed} |`)).toEqual([expect.stringMatching(/^CELL-007 家庭成员!E4/)]);
  });

  it('turns the small x of an ID into X', () => {
    const id = Array.from({ length: 300 }, (_, i) => idNumber('19800101', String(i * 2 + 1).padStart(3, '0'))).find(
      (s) => s.endsWith('X'),
    )!;
    expect(person(`| 证件号码 |\n| ${id.toLowerCase()} |`).idNumber).toBe(id);
  });

  it('never shows an ID number whole', () => {
    const { diagnostics } = read({ 家庭成员: `| 证件号码 |\n| ${HEAD_ID.slice(0, 17)}␣Q |` });
    expect(JSON.stringify(diagnostics)).not.toContain(HEAD_ID.slice(0, 17));
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('warns of a 户编号 stored as a number, takes a telephone number silently', () => {
    const outcome = read({
      农户: '| 户编号 |\n| {3406041} |',
      家庭成员: '| 户编号 | 人联系电话 |\n| 3406041 | {13800000000} |',
    });
    expect(lines(outcome)).toEqual(['CELL-006 农户!A4 户编号被存成了数字，按“3406041”读取；开头如果有 0，已经丢失。']);
    expect(outcome.value!.households[0]!.persons[0]!.values.phone).toBe('13800000000');
  });
});

describe('dates', () => {
  it.each([
    '2021.12.3',
    '2021/12/3',
    '2021年12月3日',
    '20211203',
    '2021-12-3',
    '２０２１-１２-０３',
    '{44533}',
    '{20211203}',
  ])('reads %s', (typed) => {
    const outcome = read({ 农户: `| 风险发现日期 |\n| ${typed} |` });
    expect(outcome.value!.households[0]!.values.discoveredAt).toBe('2021-12-03');
    expect(lines(outcome)).toEqual([]);
  });

  it('refuses what is no day, with an example', () => {
    expect(say('农户', '| 入户日期 |\n| 3月底 |')).toContainEqual(
      expect.stringMatching(/^CELL-010 农户!\w+ 填的是“3月底”，这里要填日期，例如 2021-12-31。$/),
    );
    for (const typed of ['2021-02-30', '2021-13-01', '{2021}', '{44533.5x}']) {
      expect(say('农户', `| 受灾日期 |\n| ${typed} |`).join()).toContain('CELL-010');
    }
  });

  it.each(['2021-06', '2021.6', '2021年6月', '202106', '{202106}', '2021-06-15'])('reads the month %s', (typed) => {
    expect(household(`| 识别时间 | 监测对象类别 |\n| ${typed} | 突发严重困难户 |`).identifiedAt).toBe('2021-06');
  });

  it('does not guess whether the number 2021.1 was October', () => {
    expect(say('农户', '| 识别时间 |\n| {2021.1} |')).toContainEqual(
      expect.stringMatching(/^CELL-011 .*分不清是 1 月还是 10 月/),
    );
  });
});

describe('choices', () => {
  it('accepts other spellings, folded as info', () => {
    expect(person('| 民族 |\n| 汉族 |').ethnicity).toBe('汉');
    expect(person('| 务工区域 | 务工月数 |\n| 乡(镇)内 | 3 |').workRegion).toBe('乡（镇）内');
    expect(household('| 不愁吃 |\n| √ |').foodOk).toBe('是');
    expect(say('家庭成员', '| 民族 |\n| 汉族 |')).toEqual(['CELL-018 家庭成员!I4 填的是“汉族”，按“汉”读取。']);
  });

  it('suggests what was probably meant', () => {
    expect(say('家庭成员', '| 劳动技能 |\n| 普通劳力 |')).toEqual([
      expect.stringMatching(/^CELL-017 家庭成员!\w+ 填的是“普通劳力”，这里只能填.*；是不是想填“普通劳动力”？$/),
    ]);
    expect(say('农户', '| 监测对象类别 |\n| 边缘户 |')[0]).toContain('是不是想填“边缘易致贫户”');
    expect(say('农户', '| 不愁吃 |\n| 一般 |')[0]).toMatch(/CELL-017 .*这里只能填是、否、不详。$/);
  });

  it.each([
    '残疾、长期慢性病',
    '残疾,长期慢性病',
    '残疾；长期慢性病',
    '残疾⏎长期慢性病',
    '残疾 长期慢性病',
    '残疾，长期慢性病，残疾',
  ])('reads several: %s', (typed) =>
    expect(person(`| 健康状况 |\n| ${typed} |`).health).toEqual(['残疾', '长期慢性病']),
  );

  it('refuses the cell when one of several is unknown', () => {
    expect(say('家庭成员', '| 健康状况 |\n| 残疾、头疼 |')).toEqual([
      expect.stringMatching(/^CELL-017 .*填的是“头疼”/),
    ]);
  });

  it('reads plan ids with or without their names, and does not guess whether 5.1 was 5.10', () => {
    const item = (typed: string) => read({ 问题台账: `| 检查项号 |\n| ${typed} |` });
    expect(item('5.4 饮水').value!.findings[0]!.values.checkItemId).toBe('5.4');
    expect(lines(item('{5.1}')).join()).toMatch(/CELL-019 .*分不清是 5.1 还是 5.10/);
    expect(lines(item('99.9')).join()).toMatch(/CELL-019 .*方案里没有这个检查项号/);
  });

  it('takes 是 and 否 as answers on 人工核查', () => {
    const outcome = read({
      人工核查: '| 检查项号 | 核查结果 | 核查人 | 核查日期 |\n| 1.1 | 是 | 李模拟 | 2021-12-20 |',
    });
    expect(outcome.value!.manualChecks[0]!.values.answer).toBe('是');
    expect(lines(outcome)).toEqual([]);
  });
});

describe('numbers', () => {
  it('reads numbers typed as text', () => {
    expect(household('| 灾害损失 |\n| 1,200.50元 |')['disaster.loss']).toBe(1200.5);
    expect(household('| 户籍人数 |\n| １人 |').memberCount).toBe(1);
    expect(say('农户', '| 户籍人数 |\n| 1人 |')).toEqual(['CELL-015 农户!H4 填的是文字“1人”，按数字 1 读取。']);
  });

  it.each([
    ['约3000', 'CELL-013', '这里要填整数'],
    ['{1.5}', 'CELL-014', '户籍人数要填整数'],
    ['{-1}', 'CELL-020', '不小于 0'],
  ])('refuses %s', (typed, code, words) => {
    expect(say('农户', `| 户籍人数 |\n| ${typed} |`).join()).toMatch(new RegExp(`${code} .*${words}`));
  });

  it('says to leave a cell blank instead of 无', () => {
    const { diagnostics } = read({ 农户: '| 灾害损失 |\n| 无 |' });
    expect(diagnostics.find((d) => d.code === 'CELL-013')?.fix).toEqual(['没有就把这一格留空，不要填“无”。']);
  });

  it('names the range when there is one', () => {
    expect(say('家庭成员', '| 务工月数 | 务工区域 | 人联系电话 |\n| {13} | 省外 | 13800000000 |')[0]).toContain(
      '应当在 0 到 12 月之间',
    );
  });
});

describe('cells that are not what they seem', () => {
  it('a formula without stored result is its own problem; with one it is read', () => {
    expect(say('农户', '| 户籍人数 |\n| =COUNTA(A1) |')).toEqual([
      'CELL-002 农户!H4 这里是公式，但文件里没有保存它的计算结果。',
    ]);
    expect(household('| 户主姓名 |\n| =A1→王模拟 |').headName).toBe('王模拟');
  });

  it.each(['#N/A', '#REF!'])('an error value %s', (error) => {
    expect(say('农户', `| 户籍人数 |\n| ${error} |`)).toEqual([`CELL-001 农户!H4 单元格显示 ${error}，读不到内容。`]);
  });

  it('a blank-looking cell is blank', () => {
    const outcome = read({ 农户: '| 户主姓名 | 备用 |\n| ␣␀ | x |' });
    expect(lines(outcome, true)).toContain('CELL-004 农户!D4 只有空格或看不见的字符，按空白读取。');
    expect(lines(outcome)).toContain('CELL-023 农户!D4 “户主姓名”没有填。');
  });

  it('merged cells over data: one message, no “not filled in” for the covered cells', () => {
    const outcome = read(
      { 农户: '| 户编号 | 户主姓名 |\n| H1 | 王模拟 |\n| H2 | ~ |' },
      {
        edit: (sheets) => {
          sheets.find((s) => s.name === '农户')!.merges = ['D4:D5'];
        },
      },
    );
    expect(lines(outcome).filter((line) => line.includes('农户!D'))).toEqual([
      'CELL-003 农户!D4 D4:D5 合并成了一格，只有 D4 有内容，其余的格读出来是空白。',
    ]);
    expect(outcome.value!.households.map((h) => h.faulty)).toEqual([false, true]);
  });

  it('keeps a faulty row and marks it', () => {
    const { value } = read({ 家庭成员: '| 证件号码 |\n| {440000000000000000} |' });
    expect(value!.households[0]!.persons[0]!.faulty).toBe(true);
    expect(value!.households[0]!.faulty).toBe(false);
  });
});
