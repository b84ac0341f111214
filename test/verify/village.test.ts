import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/index.js';
import { reviewDocx } from '../../src/review/index.js';
import { analyse } from '../../src/village/analyse.js';
import { reviewRules, type VillageDocuments } from '../../src/village/report.js';
import { documents, plan, profile, type Sample, sample } from '../village/sample-documents.js';
import { has } from './support/programs.js';

let folder: string;
let village: Sample;
let made: VillageDocuments;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-verify-'));
  village = await sample('normal', 60);
  made = (await documents(village)).value!;
  writeFileSync(join(folder, 'report.docx'), made.docx);
  writeFileSync(join(folder, 'report.pdf'), made.pdf);
  writeFileSync(join(folder, 'village.xlsx'), village.workbook);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const convert = (file: string, filter: string, to: string): Uint8Array => {
  execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, file)], {
    stdio: 'ignore',
  });
  return new Uint8Array(readFileSync(join(folder, 'out', to)));
};

describe.skipIf(!has('soffice'))('through LibreOffice', () => {
  it('a report that was only saved again passes the review', async () => {
    const saved = convert('report.docx', 'docx:MS Word 2007 XML', 'report.docx');
    const { diagnostics, value } = await reviewDocx(saved, 'report.docx', reviewRules(plan, profile));
    expect(diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
    expect(plainText(value!.document)).toBe(plainText(made.document));
  });

  it('a workbook that was only saved again gives the same answers', () => {
    const saved = convert('village.xlsx', 'xlsx:Calc MS Excel 2007 XML', 'village.xlsx');
    const again = analyse(saved, 'village.xlsx', { plan });
    expect(again.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(again.value!.inspection.answers).toEqual(village.analysis.inspection.answers);
  });
});

describe.skipIf(!has('pdftotext'))('through poppler', () => {
  it('the PDF says what the docx says, in order', () => {
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });
    const bare = (s: string): string => s.replaceAll(/\s+/g, '');
    const pdf = bare(text.replaceAll(/^\s*— \d+ —\s*$/gm, ''));
    const paragraphs = made.document.sections[0]!.blocks.filter((b) => b.kind !== 'table').map((b) =>
      bare(plainText(b)),
    );
    let from = 0;
    for (const paragraph of paragraphs.filter(Boolean)) {
      const at = pdf.indexOf(paragraph, from);
      expect(at, paragraph.slice(0, 40)).toBeGreaterThanOrEqual(0);
      from = at + paragraph.length;
    }
  });
});
