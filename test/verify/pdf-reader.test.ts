import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf, pageTexts, readPages } from '../../src/document/index.js';
import { documents, sample } from '../village/sample-documents.js';
import { has } from './support/programs.js';

const folder = mkdtempSync(join(tmpdir(), 'cunbao-pdf-reader-'));
const at = (name: string): string => join(folder, name);
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });

beforeAll(async () => {
  const { pdf, docx } = (await documents(await sample('normal', 40))).value!;
  writeFileSync(at('own.pdf'), pdf!);
  writeFileSync(at('office.docx'), docx);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Characters that one text has oftener than the other, by how many times; what poppler cannot tell (U+FFFD) left out. */
function differences(one: string, other: string): [string, number][] {
  const counts = new Map<string, number>();
  for (const char of one.replaceAll(/\s/g, '')) counts.set(char, (counts.get(char) ?? 0) + 1);
  for (const char of other.replaceAll(/\s/g, '')) counts.set(char, (counts.get(char) ?? 0) - 1);
  return [...counts].filter(([char, count]) => count !== 0 && char !== '\ufffd');
}

function expectSameAsPoppler(name: string, allowed = 0): void {
  const pdf = openPdf(readFileSync(at(name)), name).value!;
  const apart = differences(pageTexts(pdf).join(''), run('pdftotext', '-layout', at(name), '-'));
  expect(
    apart.reduce((sum, [, count]) => sum + Math.abs(count), 0),
    JSON.stringify(apart),
  ).toBeLessThanOrEqual(allowed);
  const pages = run('pdftotext', '-bbox', at(name), '-').split('<page ').slice(1);
  const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">/g;
  const lost = readPages(pdf).flatMap(({ glyphs }, page) =>
    [...pages[page]!.matchAll(word)].filter(([, x, top, bottom]) => {
      const here = (glyph: { x: number; y: number }) =>
        Math.abs(glyph.x - Number(x)) < 15 && glyph.y > Number(top) - 2 && glyph.y < Number(bottom) + 15;
      return !glyphs.some(here);
    }),
  );
  expect(lost).toEqual([]);
}

describe.skipIf(!has('pdftotext'))('pages read as poppler reads them', { timeout: 120_000 }, () => {
  it('our own', () => expectSameAsPoppler('own.pdf'));

  it.skipIf(!has('soffice'))('LibreOffice’s', () => {
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, at('office.docx'));
    expectSameAsPoppler('office.pdf');
  });

  it.skipIf(!has('qpdf'))('saved again by qpdf with its objects in streams', () => {
    run('qpdf', '--linearize', '--object-streams=generate', at('own.pdf'), at('streams.pdf'));
    expectSameAsPoppler('streams.pdf');
  });

  it.skipIf(!has('gs'))('written anew by Ghostscript', () => {
    run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${at('gs.pdf')}`, at('own.pdf'));
    // Ghostscript itself spoils the text of characters beyond the BMP.
    expectSameAsPoppler('gs.pdf', 4);
  });
});
