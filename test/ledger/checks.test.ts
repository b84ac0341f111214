import { describe, expect, it } from 'vitest';
import { answer, closed, handedOut, ledger, number, rectified, row } from './build.js';

type Row = Parameters<typeof row>[0];
const codes = (values: Row, ...answers: Parameters<typeof ledger>[1] & object) => ledger([row(values)], answers).codes;

describe('a row that breaks no rule', () => {
  it.each([
    ['待交办', {}],
    ['整改中', handedOut],
    ['已整改待复核', rectified],
    ['已销号', closed],
    ['退回重改', { ...rectified, status: '退回重改', reviewer: '孙核', reviewedAt: '2021-12-17' }],
    ['长期坚持', { ...handedOut, status: '长期坚持', rectifyType: '长期坚持', stageGoal: '2022年6月底前搬入新房' }],
    ['作废', { status: '作废', note: '与0002号重复' }],
    ['不属实', { status: undefined, verdict: '不属实', verdictBy: '周察', verdictReason: '房屋已拆除' }],
  ] as [string, Row][])('%s', (_, values) => expect(codes(values)).toEqual([]));
});

describe('each rule', () => {
  it.each([
    ['LEDG-001', 'number of another form', { findingId: '王店-1' }],
    ['LEDG-001', 'number of another village', { findingId: '340604102999-2021-0001' }],
    ['LEDG-003', 'neither item nor category', { checkItemId: undefined, area: '5' }],
    ['LEDG-004', 'area of another item', { area: '6' }],
    ['LEDG-005', 'unusual category', { category: 'C08' }],
    ['LEDG-006', 'no subject', { subjectId: undefined }],
    ['LEDG-007', 'unknown household', { subjectId: 'H9' }],
    ['LEDG-008', 'in hand without measures', { ...handedOut, measures: undefined }],
    ['LEDG-008', 'mended without evidence', { ...rectified, evidence: undefined }],
    ['LEDG-008', 'closed without reviewer', { ...closed, reviewer: undefined }],
    ['LEDG-009', 'closing date in a state that has none', { ...rectified, closedAt: '2021-12-18' }],
    ['LEDG-009', 'completed but 待交办', { completedAt: '2021-12-16' }],
    ['LEDG-010', 'reviewed by who mended it', { ...closed, reviewer: '钱 改' }],
    ['LEDG-011', 'reviewed before completed', { ...closed, reviewedAt: '2021-12-15' }],
    ['LEDG-011', 'closed before reviewed', { ...closed, closedAt: '2021-12-16' }],
    ['LEDG-011', 'closed after the 数据截止日期', { ...closed, closedAt: '2021-12-21' }],
    ['LEDG-011', 'deadline before found', { deadline: '2021-12-13' }],
    ['LEDG-012', 'found before the round', { foundAt: '2021-11-30' }],
    ['LEDG-013', '立行立改 took too long', { rectifyType: '立行立改', foundAt: '2021-12-12', deadline: '2021-12-31' }],
    ['LEDG-014', 'long-term without goal', { ...handedOut, status: '长期坚持' }],
    ['LEDG-015', 'rejected and yet in hand', { ...handedOut, verdict: '不属实', verdictBy: '周', verdictReason: '无' }],
    ['LEDG-016', 'generalities', { description: '帮扶工作还存在一些不足。' }],
    ['LEDG-017', 'several problems', { description: '一是住房为D级危房；二是家中两人没有参加医保。' }],
    ['LEDG-018', '作废 without reason', { status: '作废' }],
  ] as [string, string, Row][])('%s: %s', (code, _, values) => expect(codes(values)).toEqual([code]));

  it('LEDG-002: the same number twice, on the later row', () => {
    const { diagnostics } = ledger([row(), row({ subjectId: 'H2' })]);
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([
      ['LEDG-002', expect.objectContaining({ sheet: '问题台账', row: 5, cell: 'A5', header: '问题编号' })],
    ]);
  });

  it.each(['督查暗访', '部门反馈'] as const)('found before the round is right when the source is %s', (source) =>
    expect(codes({ foundAt: '2021-11-30', source })).toEqual([]),
  );
});

describe('the answer of the item', () => {
  const fine = answer('5.20', 'H1', { answer: '无问题', rows: [{ sheet: '农户', row: 4 }] });
  it('无问题 contradicts an open finding', () => {
    const { diagnostics } = ledger([row(handedOut)], [fine]);
    expect(diagnostics).toMatchObject([
      { code: 'LEDG-020', severity: 'error', related: [{ place: { sheet: '农户', row: 4 } }] },
    ]);
  });
  it.each([rectified, closed, { status: '作废', note: '误登' }] as Row[])(
    'but not one that is mended or struck out',
    (values) => expect(codes(values, fine)).toEqual([]),
  );
  it('a household finding stands while one of its persons has the problem', () => {
    const person = (id: string, kind: '有问题' | '无问题') => answer('5.12', id, { answer: kind });
    expect(codes({ checkItemId: '5.12' }, person('H1P1', '无问题'), person('H1P2', '有问题'))).toEqual([]);
    expect(codes({ checkItemId: '5.12' }, person('H1P1', '无问题'), person('H1P2', '无问题'))).toEqual(['LEDG-020']);
  });
  it('data that still show the problem of a closed finding are a warning', () =>
    expect(codes(closed, answer('5.20', 'H1'))).toEqual(['LEDG-021']));
  it('what a person found and is closed is no contradiction', () =>
    expect(codes(closed, answer('5.20', 'H1', { decidedBy: 'person' }))).toEqual([]));
});

it('messages quote the cell and say what is wanted', () => {
  const { diagnostics } = ledger([row({ findingId: '王店-1' })]);
  expect(diagnostics[0]).toMatchObject({
    found: '王店-1',
    expected: [number(1)],
    message: `“问题编号”填的是“王店-1”，应为“村代码-年度-四位顺序号”，例如 ${number(1)}。`,
  });
});
