import { describe, expect, test } from 'vitest';
import { type CellPatch, patchXlsx, readXlsx, writeTables } from '../../../src/office/index.js';
import {
  assignEvents,
  assignmentsOf,
  type HistoryRecord,
  readForm,
  takeBack,
  writeForm,
} from '../../../src/town/index.js';
import { handedOut, number, plan, type Row, rectified, row } from '../../ledger/build.js';
import { town } from './town.js';

const ROWS: Row[] = [1, 2, 3].map((serial) =>
  row({ findingId: number(serial), ...handedOut, subjectId: `H${serial}` }),
);
const sent = (rows: Row[] = ROWS) => writeForm(assignmentsOf(town(rows), plan).value[0]!, '2021-12-20', plan);

const sheetOf = (bytes: Uint8Array) => readXlsx(bytes, 'f.xlsx').value!.sheets.find(({ name }) => name === '交办单')!;
/** Types into the form: cells by row and column name; null empties. */
function typed(bytes: Uint8Array, cells: [row: number, column: string, value: string | null][]): Uint8Array {
  const head = sheetOf(bytes).rows.find(({ row: at }) => at === 3)!.cells;
  const setCells = cells.map(([at, name, value]): CellPatch => {
    const letters = head.find(({ text }) => text === name)!.ref.replace(/\d+/, '');
    return { sheet: '交办单', ref: `${letters}${at}`, value, kind: 'text' };
  });
  return patchXlsx(bytes, 'f.xlsx', { setCells }).value!;
}
const columns = (bytes: Uint8Array): string[] =>
  sheetOf(bytes)
    .rows.find(({ row: at }) => at === 3)!
    .cells.map(({ text }) => text);
const back = (bytes: Uint8Array, rows = ROWS, history: HistoryRecord[] = []) => {
  const form = readForm(bytes, '交办单-镇村建办.xlsx', plan, history);
  const taken = form.value && takeBack(town(rows), [form.value], { plan, history, decisions: [] });
  return {
    codes: [...form.diagnostics, ...(taken?.diagnostics ?? [])].map(({ code }) => code),
    sets: (taken?.changes ?? []).flatMap(({ sets }) => sets.map(({ entry, key, value }) => [entry.id, key, value])),
    conflicts: taken?.conflicts ?? [],
  };
};

describe('handing out', () => {
  test('by unit; what has no unit, number or verdict is not handed out and is said', () => {
    const { value, diagnostics } = assignmentsOf(
      town([
        ...ROWS,
        row({ findingId: number(4), responsibleUnit: undefined }),
        row({ findingId: number(5), verdict: '待核实' }),
        row({ findingId: undefined }),
        row({ findingId: number(7), ...rectified }),
        row({ findingId: number(8), responsibleUnit: '村“两委”' }),
      ]),
      plan,
    );
    expect(value.map(({ unit, findings }) => [unit, findings.length])).toEqual([
      ['王店村村“两委”', 1],
      ['镇村建办', 3],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['LEDG-070', 'LEDG-070', 'LEDG-070']);
  });

  test('nothing to hand out', () => expect(assignmentsOf(town([]), plan)).toEqual({ value: [], diagnostics: [] }));

  test('the record learns of a sending once', () => {
    const assignments = assignmentsOf(town(ROWS), plan).value;
    const events = assignEvents(assignments, [], undefined);
    expect(events).toHaveLength(3);
    expect(assignEvents(assignments, events as HistoryRecord[], undefined)).toEqual([]);
  });

  test('the form shows no numbers of persons', () => {
    const form = sent([row({ ...handedOut, progress: '电话13800001234，证件349999199001011234' })]);
    expect(
      sheetOf(form)
        .rows.flatMap(({ cells }) => cells.map(({ text }) => text))
        .join(),
    ).not.toMatch(/13800001234|349999199001011234/);
  });
});

describe('what comes back', () => {
  test('unchanged: nothing', () => expect(back(sent())).toEqual({ codes: [], sets: [], conflicts: [] }));

  test.each<[string, [number, string, string | null][], unknown[], string[]]>([
    ['a date as text', [[4, '完成日期', '2021年12月18日']], [[number(1), 'completedAt', '2021-12-18']], ['LEDG-076']],
    ['no date at all', [[4, '完成日期', '年底前']], [], ['CELL-010']],
    ['no such state', [[4, '状态', '快好了']], [], ['CELL-017']],
    ['another person', [[5, '责任人', '李某']], [[number(2), 'responsiblePerson', '李某']], []],
    ['a row emptied', columns(sent()).map((name) => [5, name, null]), [], ['LEDG-073']],
    ['a row without number', [[4, '问题编号', null]], [], ['LEDG-072', 'LEDG-073']],
    ['another number', [[4, '问题编号', number(77)]], [], ['LEDG-073', 'LEDG-074']],
    [
      'a number twice',
      [
        [4, '问题编号', number(2)],
        [4, '整改进展', '不同'],
      ],
      [[number(2), 'progress', '不同']],
      ['LEDG-072', 'LEDG-073'],
    ],
  ])('%s', (_, cells, sets, codes) => {
    const got = back(typed(sent(), cells));
    if (codes.includes('LEDG-076')) {
      // A completion without the state that goes with it is refused by the ledger's rules.
      expect(got.codes).toEqual(codes);
      expect(got.sets).toEqual([]);
      return;
    }
    expect(got.sets).toEqual(sets);
    expect(got.codes.filter((code, index, all) => all.indexOf(code) === index).sort()).toEqual(codes);
  });

  test('rows in another order, another column in front, a column gone', () => {
    const form = sheetOf(typed(sent(), [[4, '整改进展', '已开工']]));
    const texts = form.rows
      .filter(({ row: at }) => at >= 3 && at <= 6)
      .map(({ cells }) => new Map(cells.map(({ col, text }) => [col, text])));
    const [head, ...rest] = texts;
    const keep = [...head!].filter(([, name]) => name !== '备注');
    const record = readXlsx(sent(), 'f').value!.sheets[1]!;
    const shuffled = writeTables([
      {
        ...{ sheet: '交办单', title: '', unit: '', asOf: '', empty: '', notes: [], filter: false },
        columns: ['我加的', ...keep.map(([, name]) => name)].map((name) => ({
          name,
          width: 9,
          align: 'left' as const,
        })),
        rows: [...rest].reverse().map((cells) => ['x', ...keep.map(([col]) => cells.get(col))]),
      },
      {
        ...{
          sheet: record.name,
          title: 'cunbao-交办-1',
          unit: plan.id,
          asOf: '2021-12-20',
          empty: '',
          notes: [],
          filter: false,
        },
        columns: ['问题编号', '栏', '内容'].map((name) => ({ name, width: 9, align: 'left' as const })),
        rows: record.rows
          .filter(({ row: at }) => at > 3)
          .map(({ cells }) => [1, 2, 3].map((col) => cells.find((cell) => cell.col === col)?.text)),
      },
    ]);
    const got = back(shuffled);
    expect(got.sets).toEqual([[number(1), 'progress', '已开工']]);
    expect(got.conflicts).toEqual([]);
  });

  test('the hidden sheet is lost: the record of the sending is the base; without it both sides are shown', () => {
    const form = sheetOf(typed(sent(), [[4, '整改进展', '已开工']]));
    const bare = writeTables([
      {
        ...{ sheet: '交办单', title: '', unit: '', asOf: '', empty: '', notes: [], filter: false },
        columns: form.rows
          .find(({ row: at }) => at === 3)!
          .cells.map(({ text }) => ({ name: text, width: 9, align: 'left' as const })),
        rows: form.rows
          .filter(({ row: at }) => at > 3 && at <= 6)
          .map(({ cells }) => columns(sent()).map((_, col) => cells.find((cell) => cell.col === col + 1)?.text)),
      },
    ]);
    const events = assignEvents(assignmentsOf(town(ROWS), plan).value, [], undefined) as HistoryRecord[];
    expect(back(bare, ROWS, events).sets).toEqual([[number(1), 'progress', '已开工']]);
    expect(back(bare).conflicts.map(({ key, reason }) => [key, reason])).toEqual([['progress', '没有底稿']]);
  });

  test('a form of another plan, and a file that is none', () => {
    const other = writeForm(assignmentsOf(town(ROWS), plan).value[0]!, '2021-12-20', { ...plan, id: 'other-2022' });
    expect(back(other).codes).toEqual(['LEDG-071']);
    const none = writeTables([
      { sheet: '别的', title: '', unit: '', asOf: '', empty: '', notes: [], filter: false, columns: [], rows: [] },
    ]);
    expect(back(none).codes[0]).toMatch(/^BOOK-/);
    expect(back(new TextEncoder().encode('not a file')).codes[0]).toMatch(/^FILE-/);
  });
});
