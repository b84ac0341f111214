import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { samples } from '../../scripts/page-measures/samples.js';
// @ts-expect-error a plain script without types
import { page } from '../../scripts/page-measures/table.js';
import { nodePorts } from '../../src/cli/node-ports.js';
import { type FontSet, loadFonts, readDocx, writePdf } from '../../src/document/index.js';
import { measureClauses } from '../../src/review/index.js';
import { compileTemplate, fillTemplate, loadProfile } from '../../src/template/index.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const text = readFileSync('docs/版式实测.md', 'utf8');
let fonts: FontSet;
beforeAll(async () => {
  const packaged = (await nodePorts().fonts()).filter(({ origin }) => origin === 'package');
  fonts = (await loadFonts(packaged, (path) => readFile(path))).value!;
});

/** What a kind's part of the page says of the PDF: all cells but those about LibreOffice's rendering. */
const pdfCells = (markdown: string, kind: string): string[] =>
  markdown
    .split(`## ${kind}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => /^\| (?!条款)/.test(line))
    .map((line) => line.split(' | ').slice(0, 6).join(' | '));

test('every 规定 is met, in our PDF and in what LibreOffice makes of the docx', () => {
  const rows = text.split('\n').filter((line) => line.includes(' | 规定 | '));
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((line) => /不符合|没有量到/.test(line))).toEqual([]);
});

test.each(samples as { name: string; source: string }[])(
  'docs/版式实测.md says what $name measures in our PDF (npm run measure writes it)',
  async ({ name, source }) => {
    const compiled = await compileTemplate({ file: `${name}.md`, source, profile });
    const tree = readDocx(fillTemplate(compiled.value!, {}).value!, `${name}.docx`).value!;
    const { value } = await writePdf(tree, { fonts, info: { title: name, date: '2021-12-24' } });
    const rows = measureClauses(value!.bytes, profile);
    const office = rows.map(({ found, ok, ...clause }) => clause);
    const mine = pdfCells(page([{ name, rows, office }]), name);
    expect(pdfCells(text, name).filter((line) => !line.includes('没有量到'))).toEqual(mine);
    expect(rows.filter(({ strength, ok }) => strength === '规定' && ok === false)).toEqual([]);
  },
);
