// npm run measure: measures sample documents of every layout against GB/T 9704 and writes docs/版式实测.md. Needs LibreOffice; run `npm run build` first.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodePorts } from '../dist/cli/node-ports.js';
import { loadFonts, readDocx, writePdf } from '../dist/document/index.js';
import { measureClauses } from '../dist/review/index.js';
import { compileTemplate, fillTemplate, loadProfile } from '../dist/template/index.js';
import { samples } from './page-measures/samples.js';
import { page } from './page-measures/table.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value;
const fonts = (
  await loadFonts(
    (await nodePorts().fonts()).filter((font) => font.origin === 'package'),
    (path) => readFile(path),
  )
).value;
const folder = mkdtempSync(join(tmpdir(), 'cunbao-measure-'));
const kinds = [];
for (const { name, source } of samples) {
  const compiled = await compileTemplate({ file: `${name}.md`, source, profile });
  const docx = fillTemplate(compiled.value, {}).value;
  const tree = readDocx(docx, `${name}.docx`).value;
  const pdf = (await writePdf(tree, { fonts, info: { title: name, date: '2021-12-24' } })).value.bytes;
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, docx);
  const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
  const office = readFileSync(join(folder, `${name}.pdf`));
  kinds.push({ name, rows: measureClauses(pdf, profile), office: measureClauses(office, profile) });
  if (process.env.KEEP) {
    writeFileSync(join(process.env.KEEP, `${name}.pdf`), pdf);
    writeFileSync(join(process.env.KEEP, `${name}-office.pdf`), office);
  }
}
rmSync(folder, { recursive: true, force: true });
writeFileSync('docs/版式实测.md', page(kinds));
