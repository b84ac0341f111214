import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patchXlsx, readXlsx } from '../../src/office/index.js';
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
