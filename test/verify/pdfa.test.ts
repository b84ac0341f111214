import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/index.js';
import { figure, png } from '../document/pdf/pictures.js';
import { documentOf, paragraph, section } from '../document/pdf/sample.js';
import { archiveSettings } from '../support/archive-settings.js';
import { runCommand } from '../support/run-command.js';
import { preflight } from './support/preflight.js';
import { has } from './support/programs.js';

let home: string;
let pdfs: string[];
const at = (...parts: string[]): string => join(home, ...parts);

/** Every kind of PDF that we write: town and village, forms, a draft, somebody else's Word file, an archive with its volumes. */
async function writeAll(): Promise<void> {
  mkdirSync(at('in'));
  cpSync('data/plan.yaml', at('plan.yaml'));
  cpSync('templates', at('templates'), { recursive: true });
  for (const village of ['王店村', '新村社区']) cpSync(`data/villages/${village}.xlsx`, at('in', `${village}.xlsx`));
  writeFileSync(
    at('templates/归档.yaml'),
    archiveSettings((key) => (/全宗|门类|机构/.test(key) ? 'X1' : '10年')),
  );
  const pictures = documentOf(section([figure(png(true)), figure(png(false)), paragraph('𬭎é①☑')]));
  writeFileSync(at('图.docx'), writeDocx({ ...pictures, title: `甲<乙>&"丙'𠮷` }));
  for (const line of [
    'report @in --out @输出',
    'compile @in --out @输出/全镇',
    'forms @in/王店村.xlsx --out @表单 --one-file --pdf',
    'forms @in/新村社区.xlsx --out @输出 --form 入户排查表',
    'compile @in --out @公开 --level public',
    'report @in/王店村.xlsx --draft --out @草稿',
    'pdf @图.docx --as-is --out @图.pdf',
    'archive @输出 --out @档案 --date 2021-12-24 --day 2022-01-10',
  ]) {
    const args = line.split(' ').map((part) => (part.startsWith('@') ? at(part.slice(1)) : part));
    const { code, printed } = await runCommand(...args);
    expect(code, printed.slice(-1500)).toBe(0);
  }
}

/** The table in 归档.md: what Preflight says only because it knows PDF/A-1. */
const explained = [...readFileSync('docs/归档.md', 'utf8').matchAll(/^\| `([\d.]+ [^`]+)` \|/gm)].map(
  ([, text]) => text!,
);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-preflight-'));
  await writeAll();
  pdfs = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.pdf') && !path.includes('/ascii/'))
    .sort();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it.skipIf(!has('preflight'))('PDFBox Preflight says only what the table explains, and all of that', () => {
  const paths = pdfs.map((path) => at(path));
  const said = preflight(paths, home);
  expect(said).toHaveLength(pdfs.length);
  const open = said.flatMap((messages, i) =>
    messages.filter((one) => !explained.some((text) => one.startsWith(text))).map((one) => `${pdfs[i]}: ${one}`),
  );
  expect(open).toEqual([]);
  expect(explained.filter((text) => !said.flat().some((one) => one.startsWith(text)))).toEqual([]);
});

const run = (program: string, ...args: string[]): string => {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return stdout + stderr;
};

it.skipIf(!has('qpdf'))('qpdf finds no fault in the structure of any', () => {
  const faulty = pdfs.filter(
    (path) => !run('qpdf', '--check', at(path)).includes('No syntax or stream encoding errors'),
  );
  expect(faulty).toEqual([]);
});

it.skipIf(!has('pdffonts'))('poppler: every font is embedded as a subset with a map to text', () => {
  const fonts = (path: string): string[] => run('pdffonts', at(path)).trim().split('\n').slice(2);
  expect(pdfs.filter((path) => !fonts(path).every((font) => / Identity-H +yes yes yes /.test(font)))).toEqual([]);
});

it.skipIf(!has('gs'))('Ghostscript draws every page without a warning', () => {
  const draw = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', '-dPDFSTOPONERROR', '-dPDFSTOPONWARNING'];
  expect(run('gs', ...draw, ...pdfs.map((path) => at(path)))).toBe('');
});
