import { describe, expect, it } from 'vitest';
import { readXlsx, readZip } from '../../../src/office/index.js';
import { recountLedgerFile, writeLedgerFile } from '../../../src/village/ledger-file/index.js';
import { answer, closed, handedOut, ledger, number, plan, row, VILLAGE } from '../../ledger/build.js';

const village = { code: VILLAGE, name: '王店村', fullName: '王店村村民委员会', type: '村' as const };
const some = () =>
  ledger(
    [
      row({ description: '=HYPERLINK("x")，户主𬭎某住房为D级危房。', deadline: '2021-12-19' }),
      row({ ...handedOut, findingId: number(2), checkItemId: '5.12', subjectId: 'H1P1' }),
      row({
        ...closed,
        findingId: number(3),
        subjectId: 'H2',
        description: '户主2（349999198001010011，13812345678）住房为C级。',
      }),
      row({ findingId: number(4), status: '作废', note: '误登' }),
    ],
    [answer('5.12', 'H3P1')],
  );
const write = (made: ReturnType<typeof ledger>) =>
  writeLedgerFile({ ledger: made.ledger, plan, village, asOf: made.data.asOf });
const sheets = (bytes: Uint8Array) => readXlsx(bytes, '问题台账.xlsx').value!.sheets;
const texts = (bytes: Uint8Array, sheet: string, col: number) =>
  sheets(bytes)
    .find(({ name }) => name === sheet)!
    .rows.filter(({ row: at }) => at > 2)
    .map(({ cells }) => cells.find((cell) => cell.col === col)?.text);

describe('writeLedgerFile', () => {
  it('has the summary, both ledgers and one sheet for each category that has findings', async () =>
    expect(sheets(await write(some())).map(({ name }) => name)).toEqual([
      '汇总',
      '问题台账',
      '整改台账',
      'C06 基本医疗',
      'C07 住房安全',
    ]));

  it('has the columns of FACTS 2.5', async () => {
    const bytes = await write(some());
    const header = (sheet: string) =>
      sheets(bytes)
        .find(({ name }) => name === sheet)!
        .rows.find(({ row: at }) => at === 3)!
        .cells.map(({ text }) => text)
        .join(' ');
    expect(header('问题台账')).toBe(
      '序号 问题编号 村 组 涉及对象 问题来源 排查方面 检查项号 问题分类 问题描述 是否核心问题 发现日期 发现人 产生原因',
    );
    expect(header('整改台账')).toBe(
      '序号 问题编号 村 问题描述 整改任务 整改措施 责任单位 责任人 整改时限 整改进展 完成日期 佐证材料 状态 复核人 销号日期 备注',
    );
  });

  it('keeps rare characters, hides ID and phone numbers, and leaves no formula', async () => {
    const bytes = await write(some());
    expect(texts(bytes, '问题台账', 10).slice(1, 4)).toEqual([
      '=HYPERLINK("x")，户主𬭎某住房为D级危房。',
      '户主1家现住房鉴定为D级危房，仍在居住。',
      '户主2（349999****0011，138****5678）住房为C级。',
    ]);
    expect(
      sheets(bytes).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula))),
    ).toEqual([]);
  });

  it('names what is 作废 in a note only', async () => {
    const bytes = await write(some());
    expect(texts(bytes, '问题台账', 2)).not.toContain(number(4));
    expect(texts(bytes, '汇总', 1).at(-1)).toBe(`另有作废 1 个，不计入以上各数：${number(4)}。`);
  });

  it('marks what is overdue, and drafts in the head', async () => {
    const bytes = await write(some());
    expect(texts(bytes, '整改台账', 13)[1]).toBe('待交办（逾期）');
    const head = sheets(bytes)[1]!.rows[1]!.cells.map(({ text }) => text);
    expect(head).toEqual(['填报单位：古饶镇王店村村民委员会', '数据截止日期：2021-12-20　（含尚未核实的草稿 1 条）']);
  });

  it('without findings says so on every sheet', async () => {
    const bytes = await write(ledger([]));
    expect(sheets(bytes).map(({ name }) => name)).toEqual(['汇总', '问题台账', '整改台账']);
    expect(texts(bytes, '问题台账', 1).at(-1)).toBe('本期未发现问题。');
    expect(recountLedgerFile(bytes, ledger([]).ledger)).toEqual([]);
  });

  it('widens a column rather than cut off a very long text', async () => {
    const long = ledger([row({ ...handedOut, measures: '改'.repeat(1500) })]);
    const zip = readZip(await write(long), 'x').value!;
    const xml = zip.text('xl/worksheets/sheet3.xml')!;
    const height = Math.max(...[...xml.matchAll(/ ht="([\d.]+)"/g)].map((match) => Number(match[1])));
    const width = Number(/<col min="6" max="6" width="([\d.]+)"/.exec(xml)![1]);
    expect(height).toBeLessThanOrEqual(405);
    expect((width - 1.5) * Math.floor((height - 6) / 13)).toBeGreaterThanOrEqual(3000);
  });

  it('same ledger, same bytes', async () =>
    expect(Buffer.from(await write(some())).equals(Buffer.from(await write(some())))).toBe(true));
});

describe('recountLedgerFile', () => {
  it('finds nothing in a file just written', async () =>
    expect(recountLedgerFile(await write(some()), some().ledger)).toEqual([]));

  it('names every number that differs from another ledger', async () => {
    const found = recountLedgerFile(await write(some()), ledger([row()]).ledger);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['LEDG-041']));
    expect(found[0]!.message).toBe('“问题台账”的行数为 4，应为 1。');
  });
});
