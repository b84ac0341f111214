import { expect, it } from 'vitest';
import { readXlsx, readZip } from '../../src/office/index.js';
import { annotateWorkbook, patchWorkbook, readWorkbook } from '../../src/workbook/index.js';
import { type BookOptions, lines, plan, villageBook } from './support/village-book.js';

const FILE = '王店村.xlsx';
const read = (bytes: Uint8Array) => readWorkbook(bytes, FILE, { plan });
const broken = (options: BookOptions = {}) =>
  villageBook({ 农户: '| 户籍人数 | 入户日期 |\n| {3} | 3月底 |' }, options);

/** All comments of a workbook, as one text. */
const comments = (bytes: Uint8Array): string => {
  const zip = readZip(bytes, FILE).value!;
  return zip
    .names()
    .filter((name) => /comments/i.test(name))
    .map((name) => new TextDecoder().decode(zip.bytes(name)!))
    .join('\n');
};

it('an annotated copy says in the cell what is wrong and what to do', () => {
  const marked = annotateWorkbook(broken(), FILE, read(broken()).diagnostics);
  expect(marked.diagnostics).toEqual([]);
  expect(comments(marked.value!)).toContain('【错误 CELL-010】填的是“3月底”，这里要填日期');
  expect(comments(marked.value!)).toContain('怎么改：');
});

it('reading an annotated copy is reading the original; marking it again leaves one set of marks', () => {
  const first = read(broken());
  const once = annotateWorkbook(broken(), FILE, first.diagnostics).value!;
  const again = read(once);
  expect(again.diagnostics).toEqual(first.diagnostics);
  expect({ ...again.value, origin: null }).toEqual({ ...first.value, origin: null });
  const twice = annotateWorkbook(once, FILE, again.diagnostics).value!;
  expect(comments(twice).match(/CELL-010/g)).toHaveLength(1);
  expect(comments(annotateWorkbook(twice, FILE, []).value!)).not.toContain('CELL-010');
});

it('infos and what has no place in a sheet are not marked', () => {
  const place = { kind: 'cell' as const, file: FILE, sheet: '没有这张表', cell: 'A1' };
  const marked = annotateWorkbook(broken(), FILE, [
    { code: 'X-1', severity: 'error', message: '甲', fix: [], place },
    { code: 'X-2', severity: 'info', message: '乙', fix: [], place: { ...place, sheet: '农户' } },
    { code: 'X-3', severity: 'error', message: '丙', fix: [] },
  ]);
  expect(marked.diagnostics).toEqual([]);
  expect(comments(marked.value!)).toBe('');
});

it('appends rows below the last used one and sets values, by the headers of this file', () => {
  const moved = villageBook(
    { 问题台账: '| 问题描述 | 我的列 |\n| 该户自来水经常停水，吃水不方便。 | 记号 |' },
    {
      edit: (sheets) => {
        const { rows } = sheets.find((s) => s.name === '问题台账')!;
        for (const row of rows.slice(2)) row.reverse();
        rows.push([{ formula: 'IF(A5="","",1)', result: '' }]);
      },
    },
  );
  const patched = patchWorkbook(
    moved,
    FILE,
    {
      appends: [
        {
          entity: 'finding',
          values: {
            findingId: '340604102201-2021-0002',
            checkItemId: '5.4',
            description: '该户房屋漏雨，需要维修加固。',
            foundAt: '2021-12-16',
            category: 'C07',
          },
        },
        { entity: 'finding', values: { findingId: '340604102201-2021-0003' } },
      ],
      sets: [
        { entity: 'finding', row: 4, key: 'findingId', value: '340604102201-2021-0001' },
        { entity: 'person', row: 4, key: 'health', value: ['大病', '残疾'] },
        { entity: 'household', row: 4, key: 'residentCount', value: null },
        { entity: 'village', row: 0, key: 'registeredHouseholds', value: 7 },
      ],
    },
    plan,
  );
  expect(patched.diagnostics).toEqual([]);
  const { value } = read(patched.value!);
  expect(value!.findings.map((f) => [f.at.row, f.values.findingId])).toEqual([
    [4, '340604102201-2021-0001'],
    [5, '340604102201-2021-0002'],
    [6, '340604102201-2021-0003'],
  ]);
  expect(value!.findings[1]!.values).toEqual({
    findingId: '340604102201-2021-0002',
    checkItemId: '5.4',
    description: '该户房屋漏雨，需要维修加固。',
    foundAt: '2021-12-16',
    category: 'C07',
  });
  expect(value!.households[0]!.persons[0]!.values.health).toEqual(['大病', '残疾']);
  expect(value!.households[0]!.values.residentCount).toBeUndefined();
  expect(value!.village.values.registeredHouseholds).toBe(7);
  const { part } = readXlsx(patched.value!, FILE).value!.sheets.find(({ name }) => name === '问题台账')!;
  expect(new TextDecoder().decode(readZip(patched.value!, FILE).value!.bytes(part)!)).toContain('C07 ');
});

it('says which column it could not write to, and writes the rest', () => {
  const without = villageBook(
    {},
    {
      edit: (sheets) => {
        const { rows } = sheets.find((s) => s.name === '问题台账')!;
        const at = rows[2]!.indexOf('来源检查');
        for (const row of rows.slice(2)) row.splice(at, 1);
      },
    },
  );
  const patched = patchWorkbook(without, FILE, {
    appends: [{ entity: 'finding', values: { draftOf: '5.4', findingId: 'x' } }],
  });
  expect(lines(patched)).toEqual(['BOOK-050 问题台账! “问题台账”里没有“来源检查”这一列，没有写入。']);
  expect(read(patched.value!).value!.findings[0]!.values.findingId).toBe('x');
});
