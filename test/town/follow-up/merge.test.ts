import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRow } from '../../../src/town/follow-up/take-back/merge.js';
import type { ReturnedForm } from '../../../src/town/follow-up/take-back/read-form.js';
import { type HistoryRecord, statesOf, type TownLedger, takeBack } from '../../../src/town/index.js';
import { closed, handedOut, number, plan, type Row, row } from '../../ledger/build.js';
import { town } from './town.js';

const UNIT = '镇村建办';
const base = { responsibleUnit: UNIT, status: '整改中', progress: '已申报', measures: '申报危房改造' };

function form(
  theirs: Record<string, string>,
  {
    base: sent = base,
    silent = [],
    id = number(1),
  }: { base?: Record<string, string> | null; silent?: string[]; id?: string } = {},
): ReturnedForm {
  const one = { id, row: 4, cells: {}, ...(sent && { base: sent }), theirs, silent: new Set(silent) };
  return { file: '交办单-镇村建办.xlsx', sha256: 'a'.repeat(64), unit: UNIT, rows: [one] };
}

const { responsibleUnit: _, ...filled } = base;
const merged = (
  theirs: Record<string, string>,
  ours: Partial<Row>,
  options?: Parameters<typeof form>[1],
  past: HistoryRecord[] = [],
) => {
  const returned = form(theirs, options);
  const values = { responsibleUnit: UNIT, ...filled, ...ours } as Row;
  const { taken, conflicts } = mergeRow(returned.rows[0]!, returned, { values, status: values.status! }, past);
  return [
    [...taken].map(([key, { after }]) => `${key}=${after}`),
    conflicts.map(({ key, reason }) => `${key} ${reason}`),
  ];
};

describe('three ways', () => {
  test.each<[string, Record<string, string>, Partial<Row>, unknown[], Parameters<typeof form>[1]?]>([
    ['nobody changed anything', filled, {}, [[], []]],
    ['only the unit', { ...filled, progress: '已开工' }, {}, [['progress=已开工'], []]],
    ['only the village', filled, { progress: '村里改的' }, [[], []]],
    ['both alike', { ...filled, progress: '已开工' }, { progress: '已开工' }, [[], []]],
    ['both, differently', { ...filled, progress: '已开工' }, { progress: '村里改的' }, [[], ['progress 两边都改了']]],
    ['the unit emptied a cell', { status: '整改中', measures: '申报危房改造' }, {}, [[], ['progress 单位清空了']]],
    ['both emptied it', { status: '整改中', measures: '申报危房改造' }, { progress: undefined } as never, [[], []]],
    [
      'a cell that cannot be read',
      { status: '整改中', measures: '申报危房改造' },
      {},
      [[], []],
      { silent: ['progress'] },
    ],
    ['something new', { ...filled, evidence: '照片' }, {}, [['evidence=照片'], []]],
    [
      'another unit meanwhile',
      { ...filled, progress: '已开工' },
      { responsibleUnit: '镇民政办' },
      [[], ['progress 责任单位换了']],
    ],
    ['no base, a blank filled', { ...filled, evidence: '照片' }, {}, [['evidence=照片'], []], { base: null }],
    ['no base, another text', { ...filled, progress: '已开工' }, {}, [[], ['progress 没有底稿']], { base: null }],
    [
      'a number that the form did not show',
      { ...filled, progress: '找13800001234已办' },
      { progress: '找13900001234' },
      [[], ['progress 村里的内容有号码']],
      { base: { ...base, progress: '找139****1234' } },
    ],
  ])('%s', (_, theirs, ours, expected, options) => {
    expect(merged(theirs, ours, options)).toEqual(expected);
  });

  const taken = (changes: HistoryRecord['changes'], more: Partial<HistoryRecord> = {}): HistoryRecord =>
    ({
      kind: '收回',
      finding: number(1),
      unit: UNIT,
      source: { file: '', sha256: 'b' },
      ...more,
      ...(changes && { changes }),
    }) as HistoryRecord;

  test.each<[string, Record<string, string>, Partial<Row>, HistoryRecord, unknown[]]>([
    [
      'a second form of the unit goes on from its first',
      { ...filled, progress: '第二次' },
      { progress: '第一次' },
      taken({ progress: ['已申报', '第一次'] }),
      [['progress=第二次'], []],
    ],
    [
      'the same file again, the village has changed it since',
      { ...filled, progress: '第一次' },
      { progress: '村里后来改的' },
      taken({ progress: ['已申报', '第一次'] }, { source: { file: '', sha256: 'a'.repeat(64) } }),
      [[], []],
    ],
    [
      'the same file again into the old workbook',
      { ...filled, progress: '第一次' },
      {},
      taken({ progress: ['已申报', '第一次'] }, { source: { file: '', sha256: 'a'.repeat(64) } }),
      [['progress=第一次'], []],
    ],
    [
      'declined before',
      { ...filled, progress: '单位的' },
      { progress: '村里的' },
      taken(undefined, { declined: { progress: '单位的' }, source: { file: '', sha256: 'a'.repeat(64) } }),
      [[], []],
    ],
  ])('%s', (_, theirs, ours, past, expected) => {
    expect(merged(theirs, ours, undefined, [past])).toEqual(expected);
  });

  test('whatever the three say, nothing is lost: each side stands, or both are shown', () => {
    const word = fc.constantFrom(undefined, '甲', '乙', '丙');
    fc.assert(
      fc.property(word, word, word, (sent, theirs, ours) => {
        const text = (value: string | undefined) => (value === undefined ? {} : { note: value });
        const returned = form({ ...filled, ...text(theirs) }, { base: { ...base, ...text(sent) } });
        const values = { responsibleUnit: UNIT, ...filled, ...text(ours) } as Row;
        const { taken: got, conflicts } = mergeRow(returned.rows[0]!, returned, { values, status: '整改中' }, []);
        const result = got.get('note')?.after ?? ours;
        const shown = conflicts.some(({ key }) => key === 'note');
        if (theirs !== sent) expect(result === theirs || shown).toBe(true);
        if (ours !== sent) expect(result === ours).toBe(true);
        if (!shown && theirs === sent) expect(result).toBe(ours);
      }),
    );
  });
});

describe('taking back', () => {
  const take = (rows: Row[], forms: ReturnedForm[], more: Partial<Parameters<typeof takeBack>[2]> = {}) => {
    const ledger: TownLedger = town(rows);
    const back = takeBack(ledger, forms, { plan, history: [], decisions: [], ...more });
    const sets = back.changes.flatMap((change) => change.sets.map(({ entry, key, value }) => [entry.id, key, value]));
    return { sets, codes: back.diagnostics.map(({ code }) => code), back };
  };
  const open: Row = row({ ...handedOut });
  const sent = { ...base, progress: '已申报' };
  const done = { ...filled, status: '已整改待复核', completedAt: '2021-12-19', evidence: '照片' };

  test('done with evidence is taken', () => {
    const { sets, codes } = take([open], [form(done, { base: sent })]);
    expect(sets.map(([, key]) => key)).toEqual(['status', 'completedAt', 'evidence']);
    expect(codes).toEqual([]);
  });

  test.each<[string, Row, Record<string, string>, string[], string]>([
    [
      'no evidence: the state is not taken, the rest is',
      open,
      { ...filled, progress: '改好了', status: '已整改待复核', completedAt: '2021-12-19' },
      ['progress'],
      '佐证材料',
    ],
    ['a unit cannot close', open, { ...filled, status: '已销号' }, [], '复核人'],
    ['nor make void', open, { ...filled, status: '作废' }, [], '责任单位只能填'],
    ['the village has closed it meanwhile', { ...open, ...closed }, { ...done }, ['completedAt', 'status'], ''],
    ['done in the future', open, { ...done, completedAt: '2021-12-25' }, ['evidence'], '数据截止日期'],
  ])('%s', (name, ours, theirs, keys, why) => {
    const { sets, codes, back } = take([ours], [form(theirs, { base: sent })]);
    if (name.startsWith('the village')) {
      // Both changed the state: nothing is written, and both sides are shown.
      expect(sets).toEqual([]);
      expect(back.conflicts.map(({ key }) => key).sort()).toEqual(['completedAt', 'status']);
      return;
    }
    expect(sets.map(([, key]) => key)).toEqual(keys);
    expect(codes).toContain('LEDG-076');
    expect(back.diagnostics.map(({ message }) => message).join()).toContain(why);
  });

  test('decisions: the unit, the village, something else; one about another text does not count', () => {
    const rows = [1, 2, 3, 4].map((serial) => ({ ...open, findingId: number(serial), progress: '村里改的' }));
    const forms = [1, 2, 3, 4].map((serial) =>
      form({ ...filled, progress: '单位的' }, { base: sent, id: number(serial) }),
    );
    const about = (serial: number) => ({ id: number(serial), key: 'progress', theirs: '单位的', ours: '村里改的' });
    const { sets, codes, back } = take(rows, forms, {
      decisions: [
        { ...about(1), choice: '单位' },
        { ...about(2), choice: '村里' },
        { ...about(3), choice: '另填', other: '第三种' },
        { ...about(4), ours: '别的', choice: '单位' },
      ],
    });
    expect(sets).toEqual([
      [number(1), 'progress', '单位的'],
      [number(3), 'progress', '第三种'],
    ]);
    expect(back.conflicts.map(({ id }) => id)).toEqual([number(4)]);
    expect(codes.sort()).toEqual(['LEDG-075', 'LEDG-077']);
    expect(back.proposals.find(({ id }) => id === number(2))?.declined).toEqual({ progress: '单位的' });
    expect(take(rows, forms, { prefer: '单位' }).sets).toHaveLength(4);
  });

  test('an unknown number is named; two forms that say different things conflict', () => {
    expect(take([open], [form(done, { base: sent, id: number(99) })]).codes).toEqual(['LEDG-074']);
    const two = take([open], [form({ ...filled, progress: '甲' }), form({ ...filled, progress: '乙' })]);
    expect(two.back.conflicts).toMatchObject([{ theirs: '乙', ours: '甲' }]);
  });

  test('an error that was in the workbook before stops nothing', () => {
    const faulty = { ...open, rootCause: undefined } as unknown as Row;
    const { task: __, ...without } = { ...faulty };
    expect(take([without as Row], [form({ ...filled, progress: '已开工' })]).sets).toEqual([
      [number(1), 'progress', '已开工'],
    ]);
  });
});

test('states of the record are folded in order', () => {
  const change = (changes: HistoryRecord['changes']) => ({ finding: 'a', changes }) as HistoryRecord;
  const states = statesOf([change({ note: [null, '一'] }), change({ note: ['一', null], status: [null, '整改中'] })]);
  expect(states.get('a')).toEqual({ status: '整改中' });
});
