import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillTemplate } from '../../src/template/index.js';
import { data, SOURCE } from '../template/sample.js';
import { complaints } from '../template/structure.js';
import { compiled } from '../template/support.js';

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'cunbao-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(name: string, bytes: Uint8Array, to: string): string {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)], {
    stdio: 'ignore',
  });
  return join(folder, name.replace(/\.docx$/, `.${to}`));
}

const pages = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

describe.skipIf(!has('soffice') || !has('pdftotext'))('LibreOffice and poppler', () => {
  test('a report opens with all its text, page numbers and turned page; no blank page', async () => {
    const { value } = fillTemplate(await compiled(SOURCE), data(3));
    const text = pages(convert('a.docx', value!, 'pdf'));
    expect(text.every((page) => page.replace(/[\s—\d]/g, '') !== '')).toBe(true);
    for (const [i, page] of text.entries()) expect(page.replace(/\s/g, '')).toContain(`—${i + 1}—`);
    const whole = text.join('').replace(/\s/g, '');
    for (const piece of ['（十一）认可度方面', '第3户', '附件2', '王店村村民委员会', '2021年12月24日'])
      expect(whole).toContain(piece);
  });

  test('without findings the attachments leave no page', async () => {
    const { value } = fillTemplate(await compiled(SOURCE), data(0));
    expect(pages(convert('b.docx', value!, 'pdf'))).toHaveLength(1);
  });

  test('the draft mark is drawn', async () => {
    const template = await compiled(SOURCE);
    const plain = convert('c.docx', fillTemplate(template, data(0)).value!, 'pdf');
    const draft = convert('d.docx', fillTemplate(template, data(0), { draft: true }).value!, 'pdf');
    expect(readFileSync(draft).length).not.toBe(readFileSync(plain).length);
    expect(complaints(fillTemplate(template, data(0), { draft: true }).value!)).toEqual([]);
  });
});
