import { describe, expect, test } from 'vitest';
import { type Cells, type Draft, inspect, plan } from './village.js';

const mon: Cells = { monitorCategory: '脱贫不稳定户', householdType: '脱贫户' };
const two = (...checks: Cells[]): Draft => ({ households: [mon, mon], checks });
const codes = ({ diagnostics }: { diagnostics: { code: string }[] }) => diagnostics.map(({ code }) => code);
/** Non-monitored household with a dangerous house: flagged by 3.1 and 6.11. */
const flagged = (...checks: Cells[]): Draft => ({ households: [{ houseGrade: 'C' }], checks });

describe('whole village and exceptions', () => {
  const checks = [
    { item: '6.1', answer: '无问题' },
    { item: '6.1', subjectId: 'H2', answer: '有问题', note: '近三个月没有干部上门走访。' },
  ];
  test('a row without 对象编号 answers for all, a row with one for that household', () => {
    const { of, diagnostics } = inspect(two(...checks));
    expect(of('6.1').map(({ answer, decidedBy }) => [answer, decidedBy])).toEqual([
      ['无问题', 'person'],
      ['有问题', 'person'],
    ]);
    expect(of('6.1')[1]).toMatchObject({ person: { name: '王五' }, description: '近三个月没有干部上门走访。' });
    expect(diagnostics).toEqual([]);
  });
  test('the village’s code stands for the village', () => {
    expect(inspect(two({ item: '6.1', subjectId: '340604102201', answer: '无问题' })).of('6.1')[0]?.answer).toBe(
      '无问题',
    );
  });
  test('unanswered: 未核实, the sheet named, to be asked for the whole village', () => {
    expect(inspect(two()).one('6.1')).toMatchObject({ answer: '未核实', missing: ['走访记录'], ask: 'village' });
    const { problem: _, ...ruleless } = plan.items.find(({ id }) => id === '8.11')!;
    const asking = { ...plan, items: [ruleless] };
    expect(inspect({ households: [{}] }, asking).one('8.11')).toMatchObject({
      answer: '未核实',
      missing: ['人工核查'],
      ask: 'village',
    });
  });
  test('an exception that cannot be read keeps the answer for all away', () => {
    for (const broken of [
      { answer: undefined },
      { faulty: '是' },
      { item: undefined, faulty: '是' },
      { subjectId: undefined },
      { subjectId: 'H9' },
    ]) {
      const { of } = inspect(two(checks[0]!, { ...checks[1], ...broken }));
      expect(of('6.1', 'H2')[0]?.answer, JSON.stringify(broken)).toBe('未核实');
    }
  });
});

describe('是 and 否', () => {
  test.each([
    ['6.7', '否', '有问题'],
    ['6.7', '是', '无问题'],
    ['7.10', '是', '有问题'],
    ['7.10', '否', '无问题'],
    ['11.11', '不涉及', '不涉及'],
  ])('%s %s → %s', (item, answer, means) => {
    expect(inspect({ checks: [{ item, answer }] }).one(item).answer).toBe(means);
  });
  test.each([
    ['4.4', '异常', '有问题'],
    ['4.4', '是', '无问题'],
    ['11.1', '不满意', '有问题'],
    ['11.1', '是', '无问题'],
  ])('%s %s → %s', (item, answer, means) => {
    expect(inspect(two({ item, subjectId: 'H1', answer })).one(item, 'H1').answer).toBe(means);
  });
  test('a word that does not tell is asked again', () => {
    const result = inspect(two({ item: '10.4', subjectId: 'H1', answer: '是' }));
    expect(result.one('10.4', 'H1').answer).toBe('未核实');
    expect(codes(result)).toEqual(['ITEM-008']);
  });
});

describe('flags', () => {
  test('wait for a person', () => {
    expect(inspect(flagged()).one('6.11')).toMatchObject({
      answer: '未核实',
      ask: 'subject',
      rows: [{ sheet: '农户', row: 4 }],
    });
  });
  test('are confirmed', () => {
    expect(inspect(flagged({ item: '6.11', subjectId: 'H1', answer: '有问题' })).one('6.11')).toMatchObject({
      answer: '有问题',
      decidedBy: 'person',
      description: expect.stringContaining('疑似应纳未纳'),
    });
  });
  test('are rejected with a reason and a name', () => {
    const { one, diagnostics } = inspect(
      flagged({ item: '6.11', subjectId: 'H1', answer: '无问题', note: '已搬入新房' }),
    );
    expect(one('6.11')).toMatchObject({
      answer: '无问题',
      decidedBy: 'person',
      person: { name: '王五', note: '已搬入新房' },
    });
    expect(diagnostics).toEqual([]);
  });
  test.each([{ note: undefined }, { note: '已搬入新房', checkedBy: undefined }])(
    'are not rejected without: %o',
    (cells) => {
      const result = inspect(flagged({ item: '6.11', subjectId: 'H1', answer: '无问题', ...cells }));
      expect(result.one('6.11')).toMatchObject({ answer: '未核实', ask: 'subject' });
      expect(codes(result)).toContain('ITEM-005');
    },
  );
  test('are not rejected for the whole village at once', () => {
    const result = inspect(flagged({ item: '6.11', answer: '无问题', note: '都核实过' }));
    expect(result.one('6.11').answer).toBe('未核实');
    expect(codes(result)).toEqual(['ITEM-006']);
  });
  test('judged under the item that holds the finding are judged under the others too', () => {
    const { one } = inspect(flagged({ item: '6.11', subjectId: 'H1', answer: '无问题', note: '已搬入新房' }));
    expect(one('3.1')).toMatchObject({ answer: '无问题', decidedBy: 'person' });
  });
});

describe('who decides', () => {
  test('a sheet that is not there may be replaced by a person, a blank cell never', () => {
    const checks = [{ item: '6.11', answer: '无问题' }];
    expect(inspect({ checks }).one('6.11')).toMatchObject({ answer: '无问题', decidedBy: 'person' });
    const blank = inspect({ checks, households: [{ 'water.qualityOk': undefined }] }).one('6.11');
    expect(blank).toMatchObject({ answer: '未核实', missing: ['水质达标', '收入支出'] });
    expect(blank.ask).toBeUndefined();
  });
  test('machine items are not overruled; the row is named', () => {
    const result = inspect({
      households: [{ houseGrade: 'C' }],
      checks: [{ item: '5.20', subjectId: 'H1', answer: '无问题' }],
    });
    expect(result.one('5.20')).toMatchObject({ answer: '有问题', decidedBy: 'data' });
    expect(codes(result)).toEqual(['ITEM-006']);
  });
  test('a person may see more than data in items that people decide', () => {
    const checks = [{ item: '4.1', subjectId: 'H1', answer: '有问题', note: '冬季衣被不足，需要救助。' }];
    expect(inspect({ households: [mon], checks }).one('4.1')).toMatchObject({ answer: '有问题', decidedBy: 'person' });
  });
  test('the town and the departments answer elsewhere', () => {
    const result = inspect({ checks: [{ item: '1.1', answer: '有问题' }] });
    expect(result.one('1.1')).toMatchObject({
      answer: '不涉及',
      decidedBy: 'plan',
      subject: { level: '镇', id: '340604102' },
    });
    expect(result.one('1.4')).toMatchObject({ answer: '不涉及', decidedBy: 'plan', subject: { level: '部门' } });
    expect(codes(result)).toEqual(['ITEM-007']);
  });
  test('supplementary items are asked when their group is on', () => {
    expect(inspect().of('S3.4')).toEqual([]);
    const on = { ...plan, items: plan.items.map((item) => ({ ...item, enabled: true })) };
    expect(inspect({ households: [{ persons: [{ publicJob: '是' }] }] }, on).one('S3.4').answer).toBe('未核实');
  });
});

describe('the ledger’s rows', () => {
  const problem: Draft = { households: [{ houseGrade: 'C' }] };
  const draft = {
    item: undefined,
    checkItemId: '5.20',
    subjectId: 'H1',
    verdict: '不属实',
    verdictBy: '赵六',
    verdictReason: '房屋已修缮并重新鉴定为B级',
  };
  test('a rejected draft is 无问题 by that person', () => {
    expect(inspect({ ...problem, findings: [draft] }).one('5.20')).toMatchObject({
      answer: '无问题',
      decidedBy: 'person',
      person: { name: '赵六', note: '房屋已修缮并重新鉴定为B级' },
      rows: [
        { sheet: '农户', row: 4 },
        { sheet: '问题台账', row: 4 },
      ],
    });
  });
  test('the items that refer to the same fact are settled with it, the others are not', () => {
    const { one } = inspect({ households: [{ ...mon, houseGrade: 'C' }], findings: [draft] });
    expect(['2.4', '5.3', '4.2'].map((item) => [one(item).answer, one(item).decidedBy])).toEqual([
      ['无问题', 'person'],
      ['无问题', 'person'],
      ['无问题', 'person'],
    ]);
    const both = inspect({
      households: [
        {
          ...mon,
          houseGrade: 'C',
          persons: [{ insuredResident: '否', insuredEmployee: '否', insuredElsewhere: '否' }],
        },
      ],
      findings: [draft],
    });
    expect(both.one('5.3').answer).toBe('无问题');
    expect(both.one('4.2').answer).toBe('有问题');
  });
  test('what the primary items do not cover stays a problem', () => {
    const dry: Cells = { 'water.quantityOk': '否', 'water.convenienceOk': '否' };
    const rejected = { ...draft, checkItemId: '5.22' };
    const { one } = inspect({ households: [dry], findings: [rejected] });
    expect([one('5.22').answer, one('5.4').answer]).toEqual(['无问题', '有问题']);
  });
  test.each(['verdictBy', 'verdictReason'])('not without %s', (key) => {
    const result = inspect({ ...problem, findings: [{ ...draft, [key]: undefined }] });
    expect(result.one('5.20').answer).toBe('有问题');
    expect(codes(result)).toEqual(['ITEM-005']);
  });
  test('a rejection says nothing when data no longer know', () => {
    expect(inspect({ households: [{ houseGrade: undefined }], findings: [draft] }).one('5.20').answer).toBe('未核实');
  });
  test('a problem that a person entered answers the items that people decide', () => {
    const entered = {
      checkItemId: '6.3',
      subjectId: 'H1',
      source: '大排查',
      description: '反映的灌溉困难至今没有解决。',
      foundBy: '赵六',
      status: '整改中',
    };
    expect(inspect({ households: [mon], findings: [entered] }).one('6.3')).toMatchObject({
      answer: '有问题',
      decidedBy: 'person',
      description: entered.description,
    });
    for (const change of [{ status: '作废' }, { verdict: '待核实' }, { source: '督查暗访' }]) {
      expect(inspect({ households: [mon], findings: [{ ...entered, ...change }] }).one('6.3').answer).toBe('未核实');
    }
  });
});

describe('rows on 人工核查 that cannot be used', () => {
  test.each<[string, Cells, string[]]>([
    ['an unknown item', { item: '5.99', answer: '有问题' }, ['ITEM-001']],
    ['an unknown household', { item: '6.1', subjectId: 'H9', answer: '有问题' }, ['ITEM-002']],
    ['a household for an item about the village', { item: '6.7', subjectId: 'H1', answer: '有问题' }, ['ITEM-002']],
    ['有问题 for all households', { item: '6.1', answer: '有问题' }, ['ITEM-004']],
    ['no name', { item: '6.1', answer: '无问题', checkedBy: undefined }, ['ITEM-009']],
  ])('%s', (_, check, expected) => {
    const result = inspect(two(check));
    expect(codes(result)).toEqual(expected);
    expect(result.diagnostics[0]?.place).toMatchObject({
      kind: 'cell',
      file: '王店村.xlsx',
      sheet: '人工核查',
      row: 4,
    });
  });
  test('two answers that contradict', () => {
    const result = inspect(
      two({ item: '6.1', subjectId: 'H1', answer: '有问题' }, { item: '6.1', subjectId: 'H1', answer: '无问题' }),
    );
    expect(codes(result)).toEqual(['ITEM-003']);
    expect(result.one('6.1', 'H1').answer).toBe('未核实');
  });
});

describe('rows with errors', () => {
  test('a faulty household stays in every denominator as 未核实', () => {
    const { answers, of } = inspect({ households: [{}, { faulty: '是' }] });
    expect(of('5.20').map(({ answer }) => answer)).toEqual(['无问题', '未核实']);
    expect(of('5.20')[1]).toMatchObject({ missing: ['《农户》第5行有错误，要先改正'] });
    expect(answers.filter(({ subject, decidedBy }) => subject.id === 'H2' && decidedBy === 'data')).toEqual([]);
  });
  test('a faulty person keeps the household unknown, unless another member decides', () => {
    expect(inspect({ households: [{ persons: [{}, { faulty: '是' }] }] }).one('5.2')).toMatchObject({
      answer: '未核实',
      missing: ['《家庭成员》第5行有错误，要先改正'],
    });
    expect(
      inspect({ households: [{ persons: [{ insuredResident: '否' }, { faulty: '是' }] }] }).one('5.2').answer,
    ).toBe('有问题');
  });
  test('a person without a household is 未核实', () => {
    const { of } = inspect({ stray: [{ personId: 'X1', householdId: 'H9' }] });
    expect(of('5.12', 'X1')).toMatchObject([{ answer: '未核实' }]);
  });
  test('who has died or moved away is not asked about', () => {
    expect(inspect({ households: [{ persons: [{}, { status: '死亡' }] }] }).of('5.12')).toHaveLength(1);
  });
});

test('a problem names the rows that make it one', () => {
  const { one } = inspect({
    households: [{ persons: [{}, { insuredResident: '否' }, {}, { insuredResident: '否' }] }],
  });
  expect(one('5.2').rows).toEqual([
    { sheet: '农户', row: 4 },
    { sheet: '家庭成员', row: 5 },
    { sheet: '家庭成员', row: 7 },
  ]);
});
