// The whole `report` command on a village of 1,000 households, each time a cold process and an empty folder; the median
// of 3. No peer does this job: exceljs `readFile` of the same workbook, cold, stands beside it. Run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const peak = "process.on('exit', () => console.error('peakKB=' + process.resourceUsage().maxRSS));";
const probe = `data:text/javascript,${encodeURIComponent(peak)}`;

function median(args) {
  const runs = [1, 2, 3].map(() => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...args()], {
      encoding: 'utf8',
      cwd: at('..'),
    });
    if (status !== 0) throw new Error(stderr);
    return { ms: performance.now() - started, peakMB: Number(/peakKB=(\d+)/.exec(stderr)[1]) / 1024 };
  });
  return runs.sort((a, b) => a.ms - b.ms)[1];
}

/** @returns {{results: {name: string, ms: number, peakMB: number}[]}} */
export default function run() {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-bench-'));
  try {
    const sample = ['--out', folder, '--villages', '1', '--households', '1000', '--seed', '1'];
    const made = spawnSync(process.execPath, [at('../dist/cli/sample-bin.js'), ...sample], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    const workbook = join(folder, 'villages', readdirSync(join(folder, 'villages'))[0]);
    let turn = 0;
    const report = () => [at('../dist/cli/bin.js'), 'report', workbook, '--out', join(folder, `out${turn++}`)];
    const read = `const { default: x } = await import('exceljs'); await new x.Workbook().xlsx.readFile(${JSON.stringify(workbook)});`;
    return {
      results: [
        { name: 'cunbao report, 1,000 households', ...median(report) },
        { name: 'exceljs readFile alone', ...median(() => ['--input-type=module', '-e', read]) },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
