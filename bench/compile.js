// The town: `compile` of villages × households, each run a process of its own: nothing kept yet, again unchanged, again after
// one village changed; then half the villages, for how time and memory grow. No peer does this job: exceljs `readFile` of
// the same workbooks, one after the other in one process, stands beside it. Run `npm run build` first.
// VILLAGES (21) and HOUSEHOLDS (1000) in the environment make it smaller.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const peak = "process.on('exit', () => console.error('peakKB=' + process.resourceUsage().maxRSS));";
const probe = `data:text/javascript,${encodeURIComponent(peak)}`;

/** Partial (4) is a result here: the sample leaves villages out of the plan's list. */
function once(name, args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...args], { encoding: 'utf8' });
  if (status !== 0 && status !== 4) throw new Error(`${name}: ${stderr}`);
  return { name, ms: performance.now() - started, peakMB: Number(/peakKB=(\d+)/.exec(stderr)[1]) / 1024 };
}

function sample(folder, { villages, households }) {
  const size = ['--villages', String(villages), '--households', String(households), '--seed', '1'];
  const made = spawnSync(process.execPath, [at('../dist/sample/bin.js'), '--out', folder, ...size], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  return readdirSync(join(folder, 'villages')).sort();
}

/** @returns {{results: {name: string, ms: number, peakMB: number}[]}} */
export default function run() {
  const villages = Number(process.env.VILLAGES ?? 21);
  const households = Number(process.env.HOUSEHOLDS ?? 1000);
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-bench-'));
  try {
    const whole = join(folder, 'whole');
    const names = sample(whole, { villages, households });
    const workbook = (name) => join(whole, 'villages', name);
    const compile = (name, workbooks, out, ...more) =>
      once(name, [at('../dist/cli/bin.js'), 'compile', ...workbooks, '--out', join(folder, out), '--draft', ...more]);
    const all = names.map(workbook);
    const size = `${villages} × ${households}`;
    const first = compile(`cunbao compile ${size}, nothing kept`, all, 'out');
    const again = compile(`cunbao compile ${size}, unchanged`, all, 'out');
    // The same village with one household more.
    const other = join(folder, 'other');
    const [name] = sample(other, { villages: 1, households: households + 1 });
    copyFileSync(join(other, 'villages', name), workbook(name));
    const changed = compile(`cunbao compile ${size}, one village changed`, all, 'out');
    const read = `const { default: x } = await import(${JSON.stringify(import.meta.resolve('exceljs'))});
      for (const path of ${JSON.stringify(all)}) await new x.Workbook().xlsx.readFile(path);`;
    const peer = once(`exceljs readFile of the ${villages}`, ['--input-type=module', '-e', read]);
    // Results are kept beside the plan: without them this is a first run again.
    rmSync(join(whole, '.cunbao'), { recursive: true, force: true });
    mkdirSync(join(folder, 'half'));
    const half = Math.floor(villages / 2);
    const less = compile(`cunbao compile ${half} × ${households}, nothing kept`, all.slice(0, half), 'half');
    return { results: [first, again, changed, less, peer] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
