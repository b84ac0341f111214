import { describe, expect, it } from 'vitest';
import { finalBlockers, openQuestions } from '../../src/ledger/index.js';
import { answer, ledger, number, plan, row } from './build.js';

describe('finalBlockers', () => {
  const blockers = (...given: Parameters<typeof ledger>) => {
    const made = ledger(...given);
    return finalBlockers(made.ledger, made.data).map(({ code, place }) => [
      code,
      place?.kind === 'cell' ? place.header : undefined,
    ]);
  };
  it('nothing stands against a ledger that is complete', () => expect(blockers([row()])).toEqual([]));
  it('unit, person and deadline', () =>
    expect(blockers([row({ responsiblePerson: undefined, deadline: undefined })])).toEqual([
      ['LEDG-031', '责任人'],
      ['LEDG-031', '整改时限'],
    ]));
  it('drafts and numbers that are not written back, once each', () =>
    expect(
      blockers([row({ findingId: undefined })], [answer('5.12', 'H1P1'), answer('5.12', 'H2P1')]).map(([code]) => code),
    ).toEqual(['LEDG-032', 'LEDG-034']));
  it('what nobody has confirmed', () =>
    expect(blockers([row({ verdict: '待核实' })])).toEqual([['LEDG-033', '核实结果']]));
  it('nothing is asked of a finding that is 作废', () =>
    expect(blockers([row({ status: '作废', note: '误登', deadline: undefined, findingId: number(2) })])).toEqual([]));
});

describe('openQuestions', () => {
  const open = { answer: '未核实', decidedBy: undefined } as const;
  const ask = (answers: unknown[], asked: { item: string; subjectId?: string }[] = []) => {
    const manualChecks = asked.map((values) => ({
      values,
      at: { sheet: '人工核查', row: 4 },
      cells: {},
      faulty: false,
    }));
    const made = ledger([], answers as never, { manualChecks } as never);
    return openQuestions(made.inspection, plan, made.data).map(({ item, subjectId, hint }) => [item, subjectId, hint]);
  };
  it('a flag asks about its subject, a human item about the village, once', () =>
    expect(
      ask([
        answer('6.9', 'H1', { ...open, ask: 'subject', flag: '没有健康帮扶' } as never),
        answer('6.9', 'H2', { ...open, ask: 'subject', flag: '没有教育帮扶' } as never),
        answer('11.9', 'H1', { ...open, ask: 'village', missing: ['人工核查'] } as never),
        answer('11.9', 'H2', { ...open, ask: 'village', missing: ['人工核查'] } as never),
        answer('6.13', 'H1', { ...open, ask: 'village', missing: ['满意度'] } as never),
      ]),
    ).toEqual([
      ['6.9', 'H1', '没有健康帮扶'],
      ['6.9', 'H2', '没有教育帮扶'],
      ['11.9', undefined, undefined],
      ['6.13', undefined, '本簿没有“满意度”，请由人核实。'],
    ]));
  it('a blank cell is no question to a person', () =>
    expect(ask([answer('5.20', 'H1', { ...open, missing: ['房屋安全等级'] } as never)])).toEqual([]));
  it('what has a row already is not asked again', () =>
    expect(
      ask(
        [
          answer('6.9', 'H1', { ...open, ask: 'subject', flag: '没有健康帮扶' } as never),
          answer('11.9', '', { ...open, ask: 'village' } as never),
        ],
        [{ item: '6.9', subjectId: 'H1' }, { item: '11.9' }],
      ),
    ).toEqual([]));
});
