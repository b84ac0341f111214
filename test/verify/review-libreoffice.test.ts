import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Carried, reviewDocx } from '../../src/review/index.js';
import { carriedOf, reviewRules } from '../../src/village/report.js';
import { documents, options, plan, profile, sample } from '../village/sample-documents.js';
import { has } from './support/programs.js';

let folder: string;
let against: Carried;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-review-'));
  const village = await sample('normal', 40);
  writeFileSync(join(folder, 'report.docx'), (await documents(village)).value!.docx);
  against = carriedOf(village.analysis, await options());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const convert = (to: string, from: string): void => {
  const profileFolder = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profileFolder, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, from)],
    { stdio: 'ignore' },
  );
};

/** These formats drop the carried data, so the workbook is what the text is compared with. */
describe.skipIf(!has('soffice'))('a report saved by LibreOffice in another format and back', () => {
  it.each(['odt', 'doc'])('%s', async (format) => {
    convert(format, 'report.docx');
    convert('docx', join('out', `report.${format}`));
    const bytes = new Uint8Array(readFileSync(join(folder, 'out', 'report.docx')));
    const alone = await reviewDocx(bytes, 'report.docx', reviewRules(plan, profile));
    expect(alone.diagnostics.filter((d) => d.severity !== 'info').map((d) => d.code)).toEqual(['REV-030']);
    const { diagnostics } = await reviewDocx(bytes, 'report.docx', reviewRules(plan, profile), against);
    expect(diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
  });
});
