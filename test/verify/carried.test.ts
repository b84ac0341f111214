import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeEntities, readZip, writeZip } from '../../src/office/index.js';
import { runCommand } from '../support/run-command.js';
import { has } from './support/programs.js';

let home: string;
const at = (...parts: string[]): string => join(home, ...parts);
const tool = (program: string, ...args: string[]): Buffer => execFileSync(program, args, { maxBuffer: 1e9 });

async function json(...args: string[]) {
  const { code, stdout } = await runCommand(...args, '--json');
  return { code, ...JSON.parse(stdout) };
}
const codesOf = ({ diagnostics }: { diagnostics: { code: string }[] }): string[] => diagnostics.map(({ code }) => code);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-carried-'));
  mkdirSync(at('in'));
  cpSync('data/plan.yaml', at('plan.yaml'));
  for (const village of ['王店村', '新村社区']) cpSync(`data/villages/${village}.xlsx`, at('in', `${village}.xlsx`));
  expect(await json('report', at('in/王店村.xlsx'), '--out', at('report'))).toMatchObject({ code: 0 });
  for (const level of ['internal', 'report', 'public'])
    expect(await json('compile', at('in'), '--out', at(level), '--level', level)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const made: [string, string][] = [
  ['report/王店村/自查报告', 'report'],
  ['internal/镇汇总报告', 'internal'],
  ['report/镇汇总报告', 'report'],
  ['public/镇汇总报告（公开）', 'public'],
];

describe.each(made)('%s', (name, level) => {
  const [docx, pdf] = [`${name}.docx`, `${name}.pdf`];

  it.skipIf(!has('unzip'))('unzip takes out of the docx what read prints', async () => {
    const parts = tool('unzip', '-p', at(docx), 'customXml/item*.xml').toString('utf8');
    const [, text] = /<carried [^>]*>([\s\S]*?)<\/carried>/.exec(parts)!;
    const { result } = await json('read', at(docx));
    expect(JSON.parse(decodeEntities(text!))).toEqual(result);
    expect(result.level).toBe(level);
  });

  it.skipIf(!has('qpdf'))('qpdf takes the same out of the PDF, listed as data of the document', async () => {
    const attached = JSON.parse(tool('qpdf', '--show-attachment=cunbao.json', at(pdf)).toString('utf8'));
    expect(attached.carried).toEqual((await json('read', at(pdf))).result);
    expect(attached.carried).toEqual((await json('read', at(docx))).result);
    const { qpdf } = JSON.parse(tool('qpdf', '--json=2', '--json-key=qpdf', at(pdf)).toString('utf8'));
    const objects: Record<string, { value?: Record<string, unknown> }> = qpdf[1];
    const catalog = Object.values(objects).find(({ value }) => value?.['/Type'] === '/Catalog')!.value!;
    const listed = catalog['/AF'];
    const files = Array.isArray(listed) ? listed : objects[`obj:${listed}`]!.value;
    const [spec] = files as string[];
    expect(objects[`obj:${spec}`]!.value).toMatchObject({ '/AFRelationship': '/Data', '/Type': '/Filespec' });
  });

  it.skipIf(!has('pdfdetach'))('pdfdetach takes the same out', async () => {
    const file = at('detached.json');
    tool('pdfdetach', '-save', '1', '-o', file, at(pdf));
    expect(JSON.parse(readFileSync(file, 'utf8')).carried).toEqual((await json('read', at(pdf))).result);
  });
});

it.skipIf(!has('qpdf'))('data taken out of the PDF: noticed, and the file is still reviewed', async () => {
  tool('qpdf', '--remove-attachment=cunbao.json', at('report/王店村/自查报告.pdf'), at('ohne.pdf'));
  expect(codesOf(await json('read', at('ohne.pdf')))).toContain('REV-033');
  const reviewed = await json('review', at('ohne.pdf'));
  expect(codesOf(reviewed)).toContain('REV-030');
  expect(codesOf(reviewed).filter((code) => code.startsWith('CLI'))).toEqual([]);
});

/** The docx with its parts changed. */
function changed(change: (name: string, text: string) => string): string {
  const zip = readZip(readFileSync(at('report/王店村/自查报告.docx')), '').value!;
  const entries = zip.names().map((name) => ({
    name,
    data: /\.xml$/.test(name) ? change(name, zip.text(name)!) : zip.bytes(name)!,
  }));
  writeFileSync(at('改.docx'), writeZip(entries));
  return at('改.docx');
}

it('data tampered with in the docx: noticed, and the file is still reviewed', async () => {
  const file = changed((name, text) => (name.startsWith('customXml/') ? text.replace('王店村', '王庄村') : text));
  expect(codesOf(await json('read', file))).toEqual(['REV-031']);
  expect(codesOf(await json('review', file))).toEqual(expect.arrayContaining(['REV-031', 'REV-030']));
});

describe.skipIf(!has('soffice'))('edited, then opened and saved by LibreOffice', () => {
  it('review names the passage whose number was changed', async () => {
    const file = changed((name, text) => {
      if (name !== 'word/document.xml') return text;
      const at = text.search(/<w:t[^>]*>[^<]*\d+户/);
      return text.slice(0, at) + text.slice(at).replace(/(\d+)户/, (_, n) => `${Number(n) + 7}户`);
    });
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    tool('soffice', profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', at('saved'), file);
    expect(readdirSync(at('saved'))).toEqual(['改.docx']);
    const { diagnostics } = await json('review', at('saved/改.docx'));
    const errors = diagnostics.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(new Set(errors.map(({ code }: { code: string }) => code)).size).toBe(1);
    expect(errors[0].place).toMatchObject({ kind: 'document' });
  });
});
