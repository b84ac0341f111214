// Memory does not grow with the number of documents: visit forms as Word files of their own, each with a photograph of 1 MB, for
// 100 households and for 1,000; and 1,000 bound into one Word file and one PDF. Whole commands in processes of their own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const spent = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error('spent=' + JSON.stringify({ ms: (userCPUTime + systemCPUTime) / 1000, peakMB: maxRSS / 1024 })); });`;
const probe = `data:text/javascript,${encodeURIComponent(spent)}`;

function measure(...args) {
  const command = ['--import', probe, at('dist/cli/bin.js'), ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: at('.') });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(/spent=(.*)/.exec(stderr)[1]);
}

/** A JPEG as far as its head goes; no two alike. */
function photograph(number) {
  const bytes = Buffer.alloc(1_000_000, number % 251);
  Buffer.from('ffd8ffc00011080bb80fa003012200021101031101ffda', 'hex').copy(bytes);
  bytes.writeUInt32BE(number, 100);
  return bytes;
}

/** A Word form with a name and a photograph, and so many households for it. */
async function makeForms(folder, count) {
  const { Document, Packer, Paragraph } = await import('docx');
  const form = new Document({
    sections: [{ children: [new Paragraph('{{户主}}'), new Paragraph('{{图片 照片 80}}')] }],
  });
  writeFileSync(join(folder, '照片表.docx'), await Packer.toBuffer(form));
  const households = Array.from({ length: count }, (_, i) => ({ 户主: `户${i}`, 照片: `${i}.jpg` }));
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `${i}.jpg`), photograph(i));
  writeFileSync(join(folder, `${count}.json`), JSON.stringify(households));
}

/** @returns {Promise<{results: {name: string, ms: number, peakMB: number}[]}>} */
export default async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-bench-'));
  const results = [];
  try {
    for (const count of [100, 1000]) {
      await makeForms(folder, count);
      const files = [join(folder, '照片表.docx'), join(folder, `${count}.json`)];
      const out = join(folder, 'out');
      results.push({
        name: `cunbao fill: ${count} files with a photograph each`,
        ...measure('fill', ...files, '--out', out),
      });
      rmSync(out, { recursive: true });
    }
    const sample = ['--out', folder, '--villages', '1', '--households', '1000', '--seed', '1'];
    spawnSync(process.execPath, [at('dist/cli/sample-bin.js'), ...sample]);
    const workbook = join(folder, 'villages', readdirSync(join(folder, 'villages'))[0]);
    const form = ['forms', workbook, '--form', '入户排查表', '--out', join(folder, 'forms')];
    results.push({ name: 'cunbao check: 1,000 households, for comparison', ...measure('check', workbook) });
    results.push({ name: 'cunbao forms: 1,000 docx', ...measure(...form) });
    results.push({ name: 'cunbao forms: 1,000 bound, docx and PDF', ...measure(...form, '--one-file', '--pdf') });
    return { results };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
