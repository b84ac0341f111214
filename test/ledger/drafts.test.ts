import { describe, expect, it } from 'vitest';
import { assignedNumbers, draftRows } from '../../src/ledger/index.js';
import { answer, ledger, number, plan, row } from './build.js';

const ids = (made: ReturnType<typeof ledger>) =>
  made.ledger.entries.map(({ id, values, draft }) => [id, values.checkItemId, values.subjectId, draft]);

describe('drafts', () => {
  it('propose what cunbao knows and leave the rest to people', () => {
    const { ledger: made, codes } = ledger([], [answer('5.12', 'H2P1')]);
    expect(draftRows(made)).toEqual([
      {
        findingId: number(1),
        subjectLevel: '人',
        subjectId: 'H2P1',
        subjectName: '成员H2P1',
        groupNo: 2,
        source: '大排查',
        area: '5',
        checkItemId: '5.12',
        category: 'C06',
        core: '是',
        description: 'H2P1在检查项5.12上有问题，应当整改。',
        foundAt: '2021-12-14',
        foundBy: '赵查',
        draftOf: '检查项 5.12',
        verdict: '待核实',
        responsibleUnit: '镇医保经办',
        coUnits: '区医保局',
        status: '待交办',
      },
    ]);
    expect(codes).toEqual(['LEDG-022']);
  });

  it('a problem that a person found needs no second confirmation', () => {
    const made = ledger([], [answer('11.12', '', { decidedBy: 'person', person: { name: '周察' } })]);
    expect(draftRows(made.ledger)[0]).toMatchObject({ verdict: '属实', foundBy: '周察', foundAt: '2021-12-20' });
  });

  it('the day of a visit outside the round is not the day of the finding', () => {
    const made = ledger([], [answer('5.20', 'H1')], { asOf: '2022-01-05' });
    made.data.households[0]!.values.visitDate = '2022-01-02';
    expect(draftRows(ledger([], [answer('5.20', 'H1')], { ...made.data }).ledger)[0]!.foundAt).toBe('2021-12-24');
  });

  it('only problems make drafts', () =>
    expect(
      ids(
        ledger(
          [],
          (['无问题', '不涉及', '未核实'] as const).map((kind) => answer('5.20', 'H1', { answer: kind })),
        ),
      ),
    ).toEqual([]));

  it('match by item and subject, not by row order', () => {
    const rows = [row({ findingId: number(7), subjectId: 'H2' }), row({ findingId: number(3) })];
    expect(ids(ledger(rows, [answer('5.20', 'H1'), answer('5.20', 'H2'), answer('5.20', 'H3')]))).toEqual([
      [number(7), '5.20', 'H2', false],
      [number(3), '5.20', 'H1', false],
      [number(8), '5.20', 'H3', true],
    ]);
  });

  it('a rejected draft does not come again', () =>
    expect(ids(ledger([row({ status: '作废', note: '重复' })], [answer('5.20', 'H1')]))).toHaveLength(1));

  it('a finding about the village answers an item asked about the village, whoever its subject is', () =>
    expect(
      ids(ledger([row({ checkItemId: '7.13', subjectLevel: '项目', subjectId: '大棚' })], [answer('7.13', '')])),
    ).toHaveLength(1));
});

describe('one fact, one finding', () => {
  it('a household item refers to the finding of its primary item, drafted now', () => {
    const made = ledger([], [answer('2.3', 'H1'), answer('5.2', 'H1'), answer('5.12', 'H1P2'), answer('5.2', 'H2')]);
    expect(ids(made)).toEqual([
      [number(1), '5.2', 'H2', true],
      [number(2), '5.12', 'H1P2', true],
    ]);
    expect(made.ledger.entries[1]!.alsoItems).toEqual(['2.3', '5.2']);
    expect(made.ledger.links).toEqual([
      { item: '2.3', level: '户', subject: 'H1', findings: [number(2)], shared: true },
      { item: '5.2', level: '户', subject: 'H1', findings: [number(2)], shared: true },
      { item: '5.12', level: '人', subject: 'H1P2', findings: [number(2)], shared: false },
      { item: '5.2', level: '户', subject: 'H2', findings: [number(1)], shared: false },
    ]);
  });

  it('or to the one on the sheet', () =>
    expect(ids(ledger([row()], [answer('5.3', 'H1'), answer('5.20', 'H1')]))).toHaveLength(1));

  it('but not to one that is 作废', () =>
    expect(ids(ledger([row({ status: '作废', note: '误登' })], [answer('5.3', 'H1')]))).toHaveLength(2));

  it('several primaries are all referred to', () => {
    const made = ledger([], [answer('4.2', 'H1'), answer('5.12', 'H1P1'), answer('5.20', 'H1')]);
    expect(made.ledger.links[0]!.findings).toEqual([number(1), number(2)]);
  });
});

describe('numbers', () => {
  it('go on above the highest ever used, 作废 included; rows before drafts', () => {
    const rows = [
      row({ findingId: number(9), status: '作废', note: '误登' }),
      row({ findingId: undefined, subjectId: 'H2' }),
    ];
    const made = ledger(rows, [answer('5.20', 'H3'), answer('5.12', 'H1P1')]);
    expect(ids(made)).toEqual([
      [number(9), '5.20', 'H1', false],
      [number(10), '5.20', 'H2', false],
      [number(11), '5.12', 'H1P1', true],
      [number(12), '5.20', 'H3', true],
    ]);
    expect(assignedNumbers(made.ledger)).toEqual([{ at: { sheet: '问题台账', row: 5 }, findingId: number(10) }]);
    expect(made.codes).toContain('LEDG-023');
  });

  it('are the same once the drafts stand on the sheet', () => {
    const answers = [answer('5.12', 'H1P1'), answer('5.20', 'H2')];
    const first = ledger([], answers);
    const second = ledger(draftRows(first.ledger), answers);
    expect(second.ledger.entries.map(({ id }) => id)).toEqual(first.ledger.entries.map(({ id }) => id));
    expect(second.ledger.entries.some(({ draft }) => draft)).toBe(false);
  });
});

it('the plan orders drafts', () => expect(plan.items.findIndex(({ id }) => id === '5.12')).toBeGreaterThan(0));
