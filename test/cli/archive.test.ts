import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDocx } from '../../src/document/index.js';
import { documentOf, paragraph, section } from '../document/pdf/sample.js';
import { archiveSettings } from '../support/archive-settings.js';
import { runCommand } from '../support/run-command.js';

let folder: string;
let said = '';
const at = (name: string): string => join(folder, name);

async function run(...args: string[]): Promise<number> {
  const { code, printed } = await runCommand(...args);
  said = printed;
  return code;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-archive-'));
  mkdirSync(at('输出/王店村'), { recursive: true });
  cpSync('data/plan.yaml', at('plan.yaml'));
  writeFileSync(at('输出/王店村/满意度汇总表.docx'), writeDocx(documentOf(section([paragraph('满意度')]))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('from blank settings to a verified archive', async () => {
  expect(await run('archive', at('输出'))).toBe(2);
  expect(await run('archive', at('输出'), '--out', at('输出/档案'))).toBe(2);
  const make = ['归档', at('输出'), '--out', at('档案'), '--date', '2021-12-24', '--day', '2022-01-10'];
  expect(await run(...make)).toBe(1);
  expect(said).toContain('还没有填：全宗号、门类、年度');
  mkdirSync(at('templates'));
  const settings = archiveSettings((key) => (key.includes('满意度') ? '10年' : 'X1'));
  writeFileSync(at('templates/归档.yaml'), settings);
  expect(await run(...make)).toBe(0);
  expect(await run('archive', 'verify', at('档案'))).toBe(0);
  expect(said).toContain('1 件');
  expect(await run('archive', '补充', at('输出'), '--to', at('档案'), '--out', at('档案补1'))).toBe(1);
  expect(said).toContain('都已经归过档');
  const catalogue = at('档案/data/catalogue.json');
  writeFileSync(catalogue, readFileSync(catalogue, 'utf8').replace('X1', 'X2'));
  expect(await run('archive', '核验', at('档案'))).toBe(1);
  expect(said).toContain('ARCH-021');
}, 30_000);

test('read says what a file without data is', async () => {
  expect(await run('read', at('输出/王店村/满意度汇总表.docx'))).toBe(1);
  expect(said).toContain('REV-033');
  expect(await run('read', at('没有.docx'))).toBe(3);
});
