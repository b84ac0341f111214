import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { patchXlsx, readXlsx, readZip } from '../../src/office/index.js';
import { linesOf, readPages } from '../document/pdf/read-pages.js';

const VILLAGES = ['王店村', '新村社区', '半峭社区'];
let home: string;
let printed = '';
/** ID and mobile numbers of everybody in the sample, and names of three characters, which no other word contains. */
const numbers = new Set<string>();
const names = new Set<string>();

const at = (...parts: string[]): string => join(home, ...parts);

async function run(...args: string[]): Promise<number> {
  const keep = (text: unknown): boolean => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  const code = await main(args);
  vi.restoreAllMocks();
  return code;
}

/** Everything that a file says, its own name and what is packed in it included. */
function textsOf(bytes: Uint8Array, name: string): string[] {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 2).toString() === 'PK') {
    const zip = readZip(bytes, name).value!;
    // A package brings the village's own workbook along: that is what it is for.
    const inside = zip.names().filter((inner) => !VILLAGES.some((village) => inner === `${village}.xlsx`));
    return [name, ...inside.flatMap((inner) => textsOf(zip.bytes(inner)!, inner))];
  }
  if (buffer.subarray(0, 4).toString() === '%PDF') {
    const streams = [...buffer.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
      const data = Buffer.from(body!, 'latin1');
      try {
        return inflateSync(data);
      } catch {
        return data;
      }
    });
    const lines = readPages(bytes).flatMap((page) => linesOf(page).map(({ text }) => text));
    const utf16 = [...buffer.toString('latin1').matchAll(/\(\xfe\xff([\s\S]*?)\)/g)].map(([, text]) =>
      new TextDecoder('utf-16be').decode(Buffer.from(text!, 'latin1')),
    );
    return [name, lines.join('\n'), ...streams.map(String), ...utf16];
  }
  // Runs split what is one number on the page.
  const text = buffer.toString('utf8');
  return [name, text, text.replace(/<[^>]*>/g, '')];
}

function written(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(home, path), [path, ...textsOf(readFileSync(path), entry.name)].join('\n')];
    }),
  );
}

/** Which files hold which of the words. */
const leaks = (texts: ReadonlyMap<string, string>, words: ReadonlySet<string>): string[] =>
  [...texts].flatMap(([file, text]) =>
    [...words].filter((word) => text.includes(word)).map((word) => `${file}: ${word}`),
  );

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-personal-'));
  mkdirSync(at('in'));
  cpSync('data/plan.yaml', at('plan.yaml'));
  for (const village of VILLAGES) {
    const bytes = readFileSync(`data/villages/${village}.xlsx`);
    writeFileSync(at('in', `${village}.xlsx`), bytes);
    for (const sheet of readXlsx(bytes, village).value!.sheets)
      for (const { cells } of sheet.rows)
        for (const { text } of cells)
          for (const [number] of text.matchAll(/(?<!\d)(?:\d{17}[\dX]|1[3-9]\d{9})(?!\d)/g)) numbers.add(number);
    const people = readXlsx(bytes, village).value!.sheets.find(({ name }) => name === '家庭成员')!;
    const column = people.rows.flatMap(({ cells }) => cells).find(({ text }) => text === '姓名')!.col;
    for (const { cells } of people.rows) {
      const name = cells.find(({ col }) => col === column)?.text ?? '';
      if (/^\p{Script=Han}{3}$/u.test(name)) names.add(name);
    }
  }
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
  const texts = written(at(folder));
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
