import { expect, test } from 'vitest';
import type { VillageData } from '../../../src/model/index.js';
import { readXlsx } from '../../../src/office/index.js';
import { compareEditions, judgeEditions, writeComparisonOfEditions } from '../../../src/town/index.js';
import { closed, handedOut, number, plan, type Row, rectified, row } from '../../ledger/build.js';
import { town } from './town.js';

const on = (serial: number, more: Partial<Row> = {}): Row => row({ findingId: number(serial), ...handedOut, ...more });

test.each<[string, Row[], Row[], string, string[]]>([
  ['a new row', [], [on(1)], '新增', []],
  ['closed', [on(1)], [on(1, closed)], '销号', []],
  ['nothing', [on(1)], [on(1)], '未动', []],
  ['sent back', [on(1, rectified)], [on(1, { status: '退回重改' })], '退回', []],
  ['a step', [on(1)], [on(1, rectified)], '推进', []],
  ['another text', [on(1)], [on(1, { progress: '已开工' })], '改动', []],
  ['only line ends and outer space', [on(1, { note: '一\r\n二 ' })], [on(1, { note: '一\n二' })], '未动', []],
  ['a row deleted', [on(1)], [], '消失', ['LEDG-053']],
  ['a step backwards', [on(1)], [row({ findingId: number(1) })], '推进', ['LEDG-054']],
  ['opened again', [on(1, closed)], [on(1)], '推进', ['LEDG-054']],
  ['changed after closing', [on(1, closed)], [on(1, { ...closed, evidence: '没有' })], '改动', ['LEDG-055']],
  ['void', [on(1)], [on(1, { status: '作废', note: '与2号重复' })], '作废', []],
])('%s', (_, before, after, verdict, codes) => {
  const comparison = compareEditions(town(before), town(after));
  expect(comparison.changes.map((change) => change.verdict)).toEqual([verdict]);
  expect(judgeEditions(comparison).map(({ code }) => code)).toEqual(codes);
});

test('rows in another order are no change; a changed number is named with the row that says the same', () => {
  const rows = [on(1), on(2, { subjectId: 'H2' }), on(3, { subjectId: 'H3' })];
  expect(compareEditions(town(rows), town([...rows].reverse())).changes.map(({ verdict }) => verdict)).toEqual(
    Array(3).fill('未动'),
  );
  const renumbered = compareEditions(town(rows), town([rows[0]!, rows[1]!, { ...rows[2]!, findingId: number(9) }]));
  expect(judgeEditions(renumbered)[0]!.message).toContain(number(9));
});

test('a village without a workbook now is an error', () => {
  const gone = compareEditions(town([on(1)]), { ...town([]), villages: [] });
  expect(judgeEditions(gone).map(({ code }) => code)).toEqual(['LEDG-056']);
});

test('the file: every number stands once, both sides of a change, no ID number', () => {
  const id = '349999199001011234';
  const comparison = compareEditions(town([on(1), on(2)]), town([on(1, { progress: `见${id}` }), on(3)]));
  const sheets = readXlsx(writeComparisonOfEditions(comparison, plan), 'a.xlsx').value!.sheets;
  const texts = (name: string) =>
    sheets.find((sheet) => sheet.name === name)!.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(texts('逐条').filter((text) => text.startsWith('340604'))).toEqual([2, 3, 1].map(number));
  expect(texts('改动').slice(-2)).toEqual(['已申报', '见349999****1234']);
});

test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
  ['nothing', {}, {}, []],
  ['come without being new', {}, { monitorCategory: '边缘易致贫户', riskEliminated: '否' }, ['LEDG-057']],
  ['new in this round', {}, { monitorCategory: '边缘易致贫户', riskEliminated: '否', newThisRound: '是' }, []],
  ['gone', { monitorCategory: '边缘易致贫户', riskEliminated: '否' }, { monitorCategory: '非监测对象' }, ['LEDG-057']],
  [
    'the risk is gone',
    { monitorCategory: '边缘易致贫户', riskEliminated: '否' },
    { monitorCategory: '边缘易致贫户', riskEliminated: '是' },
    [],
  ],
])('监测对象 of two editions: %s', (_, before, after, codes) => {
  const edition = (values: Record<string, string>) => {
    const made = town([on(1)]);
    const { data } = made.villages[0]!;
    const households = (data as VillageData).households.map((one, at) =>
      at === 0 ? { ...one, values: { ...one.values, ...values } } : one,
    );
    return { ...made, villages: [{ ...made.villages[0]!, data: { ...data, households } as VillageData }] };
  };
  expect(judgeEditions(compareEditions(edition(before), edition(after))).map(({ code }) => code)).toEqual(codes);
});
