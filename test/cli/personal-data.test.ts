import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patchXlsx, readXlsx } from '../../src/office/index.js';
import { archiveSettings } from '../support/archive-settings.js';
import { leaks, personsIn, textsOf, written } from '../support/leaks.js';
import { runCommand } from '../support/run-command.js';

const VILLAGES = ['王店村', '新村社区', '半峭社区'];
let home: string;
let printed = '';
let numbers: Set<string>;
let names: Set<string>;

const at = (...parts: string[]): string => join(home, ...parts);

async function run(...args: string[]): Promise<number> {
  const made = await runCommand(...args);
  printed += made.printed;
  return made.code;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-personal-'));
  mkdirSync(at('in'));
  cpSync('data/plan.yaml', at('plan.yaml'));
  for (const village of VILLAGES) cpSync(`data/villages/${village}.xlsx`, at('in', `${village}.xlsx`));
  ({ numbers, names } = personsIn(VILLAGES.map((village) => at('in', `${village}.xlsx`))));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('the sample has numbers and names to look for', () => {
  expect(numbers.size).toBeGreaterThan(300);
  expect(names.size).toBeGreaterThan(50);
});

it.each<[string, string, string, string[]]>([
  ['village', 'report', 'in', ['--package']],
  ['forms', 'forms', 'in/王店村.xlsx', ['--one-file']],
  ['forms-pdf', 'forms', 'in/王店村.xlsx', ['--form', '监测对象花名册', '--pdf']],
  ['town-internal', 'compile', 'in', ['--level', 'internal']],
  ['town-report', 'compile', 'in', ['--sample', '9']],
  ['town-public', 'compile', 'in', ['--level', 'public']],
])('%s writes and prints no number in full', { timeout: 120_000 }, async (folder, command, input, options) => {
  printed = '';
  const code = await run(command, at(input), '--out', at(folder), ...options);
  expect(code, printed).toBe(0);
  const texts = written(at(folder), home, { own: VILLAGES.map((village) => `${village}.xlsx`) });
  expect(texts.size).toBeGreaterThan(0);
  texts.set('printed', printed);
  expect(leaks(texts, numbers)).toEqual([]);
  if (folder === 'town-public') expect(leaks(texts, names)).toEqual([]);
});

it('a public archive takes what was made for the public, out of a folder with everything', {
  timeout: 120_000,
}, async () => {
  const settings = archiveSettings(() => '10年').replace('级别: report', '级别: public');
  writeFileSync(at('归档.yaml'), settings.replace(/(全宗号|门类|机构代码): 10年/g, '$1: X1'));
  const make = ['archive', at('town-report'), '--settings', at('归档.yaml'), '--day', '2022-01-10', '--out'];
  expect(await run('compile', at('in'), '--out', at('town-report'), '--level', 'public')).toBe(0);
  printed = '';
  expect(await run(...make, at('公开档案'), '--json'), printed).toBe(0);
  const { items } = JSON.parse(printed).result;
  expect(items.map(({ kind, remark }: { kind: string; remark: string }) => `${kind} ${remark}`)).toEqual([
    '镇汇总报告 公开版',
    '镇汇总表 公开版',
  ]);
  expect(await run('archive', 'verify', at('公开档案')), printed).toBe(0);
  const texts = written(at('公开档案'), home);
  expect(leaks(texts, numbers)).toEqual([]);
  expect(leaks(texts, names)).toEqual([]);
  const table = at('town-report/镇汇总表（公开）.xlsx');
  writeFileSync(table, Buffer.concat([readFileSync(table), Buffer.from('\n')]));
  printed = '';
  expect(await run(...make, at('公开档案二'), '--json')).toBe(0);
  expect(JSON.parse(printed).result.items).toHaveLength(1);
});

it('messages about wrong numbers do not repeat them', async () => {
  const [id] = [...numbers].filter((number) => number.length === 18);
  const phone = '13912345678';
  const bytes = readFileSync(at('in', '王店村.xlsx'));
  const book = readXlsx(bytes, '王店村.xlsx').value!;
  const setCells = book.sheets.flatMap((sheet) =>
    sheet.rows
      .slice(4, 5)
      .flatMap(({ cells }) =>
        cells.flatMap(({ ref, kind }) =>
          kind === 'text' ? [{ sheet: sheet.name, ref, value: `${id}、${phone}`, kind: 'text' as const }] : [],
        ),
      ),
  );
  writeFileSync(at(`坏${id}.xlsx`), patchXlsx(bytes, '王店村.xlsx', { setCells }).value!);
  printed = '';
  expect(await run('check', at(`坏${id}.xlsx`), '--report', at('清单.xlsx'), '--plan', at('plan.yaml'))).toBe(1);
  expect(printed).not.toContain(id);
  expect(printed).not.toContain(phone);
  expect(
    leaks(new Map([['清单', textsOf(readFileSync(at('清单.xlsx')), '清单.xlsx').join('\n')]]), new Set([id!, phone])),
  ).toEqual([]);
});
