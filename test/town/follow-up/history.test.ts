import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendHistory,
  type HistoryEvent,
  judgeEvents,
  openHistory,
  registerEvents,
  statesOf,
} from '../../../src/town/index.js';
import { closed, handedOut, number, row } from '../../ledger/build.js';
import { memoryFiles } from '../../support/memory-files.js';
import { town } from './town.js';

const PATH = '台账/历史.jsonl';
const AT = '2021-12-20T08:00:00.000Z';
const event = (serial: number): HistoryEvent => ({
  kind: '登记',
  finding: number(serial),
  changes: { status: [null, '整改中'], progress: [null, `第${serial}次`] },
});
const filled = async (count: number) => {
  const files = memoryFiles();
  for (let serial = 1; serial <= count; serial += 1) await appendHistory(files, PATH, AT, () => [event(serial)]);
  return files;
};

test('registering twice adds nothing; each change is kept with its file, before and after', async () => {
  const files = memoryFiles();
  const register = (rows: Parameters<typeof town>[0]) =>
    appendHistory(files, PATH, AT, ({ records }) => registerEvents(town(rows), records, '张三'));
  const open = row({ ...handedOut });
  expect((await register([open])).value).toHaveLength(1);
  expect((await register([open])).value).toEqual([]);
  const [change] = (await register([{ ...open, ...closed }])).value!;
  expect(change).toMatchObject({
    by: '张三',
    source: { file: '王店村.xlsx' },
    changes: { status: ['整改中', '已销号'] },
  });
  const gone = (await register([])).value!;
  expect(judgeEvents(gone).map(({ code }) => code)).toEqual(['LEDG-053']);
  expect((await register([])).value).toEqual([]);
  const back = (await register([open])).value!;
  expect(judgeEvents(back).map(({ code }) => code)).toEqual(['LEDG-054']);
  const { records } = (await openHistory(files, PATH)).value!;
  expect(records.map(({ kind }) => kind)).toEqual(['登记', '登记', '消失', '登记']);
  expect(statesOf(records).get(number(1))!.status).toBe('整改中');
});

test('ID and telephone numbers are not kept', async () => {
  const files = memoryFiles();
  const rows = [row({ note: '证件349999199001011234，电话13800001234' })];
  await appendHistory(files, PATH, AT, ({ records }) => registerEvents(town(rows), records, undefined));
  expect(new TextDecoder().decode(files.content.get(PATH))).not.toMatch(/349999199001011234|13800001234/);
});

test('cut off anywhere, what was acknowledged before is there, and the next append goes on', async () => {
  const files = await filled(3);
  const whole = files.content.get(PATH)!;
  const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([at]) => at);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: ends[1]! + 1, max: whole.length - 1 }), fc.boolean(), async (cut, zeros) => {
      const torn = memoryFiles();
      const rest = zeros ? new Uint8Array(whole.length - cut) : new Uint8Array();
      await torn.write(PATH, Uint8Array.from([...whole.subarray(0, cut), ...rest]));
      await appendHistory(torn, PATH, AT, () => [event(4)]);
      const { value, diagnostics } = await openHistory(torn, PATH);
      expect(diagnostics).toEqual([]);
      const numbers = value!.records.filter(({ kind }) => kind !== '恢复').map(({ finding }) => finding);
      expect(numbers.slice(0, 2)).toEqual([number(1), number(2)]);
      expect(numbers.at(-1)).toBe(number(4));
    }),
    { numRuns: 200 },
  );
});

test.each<[string, (text: string, lines: string[]) => string]>([
  ['a word changed', (text) => text.replace('第2次', '第9次')],
  ['a line taken out', (_, lines) => [lines[0], lines[2], ''].join('\n')],
  ['two lines exchanged', (_, lines) => [lines[1], lines[0], lines[2], ''].join('\n')],
  ['a line doubled', (_, lines) => [lines[0], lines[0], ''].join('\n')],
  ['the last line cut off whole', (_, lines) => [lines[0], lines[1], ''].join('\n')],
  ['the first line cut off', (_, lines) => [lines[1], lines[2], ''].join('\n')],
  ['emptied', () => ''],
])('%s: noticed, and nothing is added', async (_, change) => {
  const files = await filled(3);
  const text = new TextDecoder().decode(files.content.get(PATH));
  await files.write(PATH, change(text, text.split('\n')));
  const before = files.content.get(PATH);
  expect((await openHistory(files, PATH)).diagnostics.map(({ code }) => code)).toEqual(['LEDG-060']);
  expect((await appendHistory(files, PATH, AT, () => [event(4)])).diagnostics.map(({ code }) => code)).toEqual([
    'LEDG-060',
  ]);
  expect(files.content.get(PATH)).toBe(before);
});

test('any single byte changed is noticed', async () => {
  const files = await filled(2);
  const whole = files.content.get(PATH)!;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 2), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at]! + by) % 256;
      // Zero bytes are what a power cut leaves; then the head beside the record misses the lines.
      await files.write(PATH, changed);
      expect((await openHistory(files, PATH)).diagnostics.map(({ code }) => code)).toEqual(['LEDG-060']);
    }),
    { numRuns: 200 },
  );
});

test('two that write at the same time both get in, and the chain holds', async () => {
  const files = memoryFiles();
  const add = (serial: number) => appendHistory(files, PATH, AT, () => [event(serial)]);
  await Promise.all([1, 2, 3, 4, 5].map(add));
  const { value, diagnostics } = await openHistory(files, PATH);
  expect(diagnostics).toEqual([]);
  expect(value!.records.map(({ finding }) => finding).sort()).toEqual([1, 2, 3, 4, 5].map(number));
});
