import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveSettings } from '../support/archive-settings.js';
import { runCommand } from '../support/run-command.js';

let home: string;
const at = (...parts: string[]): string => join(home, ...parts);

/** Every kind of document that we write, as a person makes them: of villages, the town, the follow-up, forms, the archive. */
const LINES = [
  'report @in --out @输出',
  'report @in/王店村.xlsx --draft --out @草稿',
  'compile @in --out @输出/全镇',
  'compile @in --out @公开 --level public',
  'collect @in --out @收件 --received 2021-12-20',
  'ledger assign @in/王店村.xlsx --out @交办',
  'ledger slip @in/王店村.xlsx --out @销号',
  'forms @in/王店村.xlsx --out @表单 --pdf',
  'forms @in/王店村.xlsx --out @合册 --one-file --pdf',
  'archive @输出 --out @档案 --date 2021-12-24 --day 2022-01-10',
];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-own-'));
  mkdirSync(at('in'));
  cpSync('data/plan.yaml', at('plan.yaml'));
  cpSync('templates', at('templates'), { recursive: true });
  for (const village of ['王店村', '新村社区']) cpSync(`data/villages/${village}.xlsx`, at('in', `${village}.xlsx`));
  const settings = archiveSettings((key) => (/全宗|门类|机构/.test(key) ? 'X1' : '10年'));
  writeFileSync(at('templates/归档.yaml'), settings);
  for (const line of LINES) {
    const { code, printed } = await runCommand(...line.split(' ').map((part) => part.replace(/^@/, `${home}/`)));
    expect(code, `${line}\n${printed.slice(-1500)}`).toBe(0);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Reviewed {
  result?: { judgedAs: string };
  diagnostics: { code: string; severity: string; message: string }[];
}

it('a review of any of them, docx or PDF, has nothing to say', async () => {
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:docx|pdf)$/.test(path) && !/templates|\/ascii\//.test(path))
    .sort();
  const said: string[] = [];
  const kinds: Record<string, number> = {};
  for (const path of files) {
    const { printed } = await runCommand('review', at(path), '--level', 'internal', '--json');
    const { result, diagnostics } = JSON.parse(printed.slice(printed.indexOf('{'))) as Reviewed;
    const kind = `${path.split('/')[0]} ${path.slice(path.lastIndexOf('.'))} ${result?.judgedAs}`;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    // A bound volume carries no data to compare with.
    const told = path.endsWith('一村一档.pdf') ? diagnostics.filter(({ code }) => code !== 'REV-030') : diagnostics;
    said.push(...told.map(({ severity, code, message }) => `${path}: ${severity} ${code} ${message}`));
  }
  expect(said, JSON.stringify(kinds)).toEqual([]);
  const folders = new Set(files.map((path) => path.split('/')[0]));
  expect([...folders].sort()).toEqual(['交办', '公开', '合册', '收件', '档案', '草稿', '表单', '输出', '销号'].sort());
});
