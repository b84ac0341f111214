import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { maskNumbers } from '../../src/diagnostics/index.js';
import { columnLetters, patchXlsx, readXlsx } from '../../src/office/index.js';
import { runCommand } from '../support/run-command.js';

/** Numbers as people type them; what is left when everything but digits and X goes must not be printed. */
const TYPED: string[] = [
  '349999199001011234',
  '34999919900101123x',
  '349999 19900101 1234',
  '349999-1990-0101-1234',
  '３４９９９９１９９００１０１１２３４',
  '3 4 9 9 9 9 1 9 9 0 0 1 0 1 1 2 3 4',
  '349999900101123',
  '34999919900101123456',
  '13912345678',
  '139 1234 5678',
  '139-1234-5678',
  '139—1234—5678',
  '+8613912345678',
  '6222021234567890123',
  '6222 0212 3456 7890 123',
  '6222-0212-3456-7890',
];
const digits = (text: string): string => text.normalize('NFKC').replace(/[^\dXx]/g, '');

let home: string;
let printed = '';
const at = (...parts: string[]): string => join(home, ...parts);

async function run(...args: string[]): Promise<number> {
  const made = await runCommand(...args);
  printed += made.printed;
  return made.code;
}

/** The village's workbook with one of the numbers in every cell of one row of every sheet, whatever belongs there. */
function spoiled(bytes: Uint8Array, first: number): Uint8Array {
  let n = first;
  const setCells = readXlsx(bytes, '村.xlsx').value!.sheets.flatMap(({ name, rows }) => {
    const last = rows.at(-1);
    const width = Math.max(...rows.map(({ cells }) => cells.at(-1)?.col ?? 0));
    if (!last || rows.length < 4) return [];
    return Array.from({ length: width }, (_, col) => ({
      sheet: name,
      ref: `${columnLetters(col + 1)}${last.row}`,
      value: TYPED[n++ % TYPED.length]!,
      kind: 'text' as const,
    }));
  });
  return patchXlsx(bytes, '村.xlsx', { setCells }).value!;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-leak-'));
  cpSync('data/plan.yaml', at('plan.yaml'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it.each(TYPED)('%s is masked', (typed) => {
  const masked = maskNumbers(`联系人（${typed}）。`);
  expect(masked).toContain('****');
  expect(masked).not.toContain(typed);
});

it.each([
  '2021-12-11至2021-12-24',
  '34000101',
  '340604102201-0001',
  '2019 2020 2021 2022',
  'WD-2021-0001',
  '12345.67元',
])('%s is no number of a person', (text) => expect(maskNumbers(text)).toBe(text));

it.each([0, 3, 7, 11])('typed into every cell, none is printed (from %i on)', { timeout: 120_000 }, async (first) => {
  printed = '';
  const book = at('王店村.xlsx');
  writeFileSync(book, spoiled(readFileSync('data/villages/王店村.xlsx'), first));
  const csv = `户编号,姓名,证件号码,联系电话\n${TYPED.map((typed) => `${typed},张三,${typed},"${typed}"`).join('\n')}\n`;
  writeFileSync(at('名单.csv'), csv);
  writeFileSync(at('数据.json'), `{"姓名": "张三", "证件号码": "${TYPED[0]}" 多出来的 "${TYPED[8]}"}`);
  const commands: string[][] = [
    ['check', book],
    ['inspect', book],
    ['report', book, '--out', at('输出')],
    ['ledger', 'due', book],
    ['import', at('名单.csv')],
    ['compare', book, at('名单.csv'), '--out', at('比对.xlsx')],
    ['fill', 'templates/表单/满意度汇总表.docx', at('数据.json')],
    ['fill', 'templates/表单/满意度汇总表.docx', book, '--out', at('填.docx')],
  ];
  for (const command of commands) for (const json of [[], ['--json']]) await run(...command, ...json);
  expect(printed.length).toBeGreaterThan(5000);
  expect(TYPED.flatMap((typed) => around(printed, typed))).toEqual([]);
  // However they are written.
  const all = printed.normalize('NFKC').replace(/[ \u2013\u2014-]/g, '');
  expect(TYPED.flatMap((typed) => around(all, digits(typed)))).toEqual([]);
});

/** Where a number stands, with what stands around it. */
function around(text: string, number: string): string[] {
  const index = text.indexOf(number);
  return index < 0 ? [] : [text.slice(Math.max(0, index - 80), index + number.length + 40)];
}
