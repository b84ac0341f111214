import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { readXlsx, readZip } from '../../../src/office/index.js';
import { checkRecord, compareChecks, readCheckRecord, writeErrorReport } from '../../../src/workbook/index.js';
import { read } from '../support/village-book.js';

const check = (households: string, sha256 = households) => {
  const { diagnostics, value } = read({ 农户: households });
  const record = checkRecord(diagnostics, { villageCode: '340604102201', sha256, complete: value !== undefined });
  const bytes = writeErrorReport({ file: '王店村.xlsx', village: '王店村', asOf: '2021-12-24', diagnostics, record });
  return { diagnostics, record, bytes };
};
const about = ({ diagnostics }: { diagnostics: Diagnostic[] }, code: string) =>
  diagnostics.filter((d) => d.code === code).map(({ place }) => place);

const FIRST =
  '| 户编号 | 入户日期 | 房屋安全等级 |\n| H1 | 2021-12-01 | A |\n| H2 | 2021-11-01 | B |\n| H3 | 2021-12-15 | A |';
/** H2 mended, H3 broken, H1 as it was; the rows turned round. */
const SECOND =
  '| 户编号 | 入户日期 | 房屋安全等级 |\n| H3 | 2022-12-15 | A |\n| H2 | 2021-12-15 | B |\n| H1 | 2021-12-01 | A |';

describe('error report', () => {
  it('groups by message, lists every cell with a link, and hides its memory', () => {
    const { bytes, diagnostics } = check(FIRST);
    const { sheets } = readXlsx(bytes, '错误清单.xlsx').value!;
    expect(sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '按问题归并 visible',
      '逐格明细 visible',
      '上次检查 veryHidden',
    ]);
    const row = (sheet: number, text: string) =>
      sheets[sheet]!.rows.filter(({ cells }) => cells.some((cell) => cell.text === text)).map(({ cells }) =>
        cells.map((cell) => cell.text),
      );
    expect(row(1, 'ROW-060').map((cells) => cells.slice(1, 8))).toEqual(
      about({ diagnostics }, 'ROW-060').map((place) => ['填报', '错误', 'ROW-060', '农户', place?.kind === 'cell' ? place.cell : '', '入户日期', place?.kind === 'cell' ? place.record : '']),
    ); // biome-ignore format: rows
    expect(row(0, 'ROW-060')).toHaveLength(2);
    const xml = (name: string) => readZip(bytes, '').value!.text(name);
    expect(xml('xl/worksheets/sheet2.xml')).toMatch(/location="('|&apos;|&#39;)农户('|&apos;|&#39;)!/);
    expect(xml('xl/worksheets/_rels/sheet2.xml.rels')).toContain('TargetMode="External"');
  });

  it('is the same bytes for the same input', () =>
    expect(Buffer.compare(check(FIRST).bytes, check(FIRST).bytes)).toBe(0));

  it('remembers what was said', () => expect(readCheckRecord(check(FIRST).bytes)).toEqual(check(FIRST).record));

  it('is no memory when it is another workbook', () => {
    const { bytes } = check(FIRST);
    expect(readCheckRecord(bytes.subarray(0, 100))).toBeUndefined();
  });
});

describe('checking again', () => {
  const dates = (entries: { code: string; place: string }[]) =>
    entries.filter(({ code }) => code === 'ROW-060').map(({ place }) => place.replace(/^.*（(.*)）$/, '$1'));

  it('knows a record wherever its row is', () => {
    const { errors } = compareChecks(readCheckRecord(check(FIRST).bytes)!, check(SECOND).record);
    expect(dates(errors.mended)).toEqual(['H2 入户日期']);
    expect(dates(errors.remaining)).toEqual(['H1 入户日期']);
    expect(dates(errors.appeared)).toEqual(['H3 入户日期']);
  });

  it('says it in one sentence', () => {
    const entry = (key: string, severity: 'error' | 'warning' = 'error') => ({ key, severity, code: 'X-1', place: '', message: '' });
    const of = (...entries: ReturnType<typeof entry>[]) => ({ villageCode: '1', sha256: entries.length.toString(), complete: true, entries });
    const say = (before: ReturnType<typeof of>, now: ReturnType<typeof of>) => compareChecks(before, now).summary;
    expect(say(of(entry('a'), entry('b'), entry('b')), of(entry('b'), entry('c')))).toEqual(['上次 3 个错误：已改正 2 个，还剩 1 个，新出现 1 个。']);
    expect(say(of(entry('a')), of())).toEqual(['上次 1 个错误：已改正 1 个，一个不剩，没有新出现的。']);
    expect(say(of(), of(entry('a'), entry('w', 'warning')))).toEqual(['上次没有错误，新出现 1 个。', '上次没有提醒和疑似，新出现 1 个。']);
    expect(say(of(entry('a')), of(entry('a')))[0]).toBe('工作簿与上次检查时完全一样，没有改动。');
  }); // biome-ignore format: rows
});
