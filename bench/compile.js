// npm run -s bench -- compile [--villages 21] [--households 1000] [--json]: the town. `compile` of all villages' workbooks,
// each run a process of its own: nothing kept yet, again unchanged, again after one village changed; before that half of
// the villages, for how time and memory grow. No peer does this job: exceljs `readFile` of some of the same workbooks, one
// after the other in one process, stands beside it, compared village by village. `--villages 6 --households 300` takes a minute. Run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** So many workbooks tell how long exceljs takes for one. */
const READ = 3;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const usage = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error('\\nusage=' + JSON.stringify({ peakMB: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
});`;
const probe = `data:text/javascript,${encodeURIComponent(usage)}`;

/** One process: wall time, processor time of all its threads, peak memory. A draft with errors in it (1) and one of some villages (4) are results. */
function once(name, args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const ms = performance.now() - started;
  if (![0, 1, 4].includes(status)) throw new Error(`${name}: ${stderr}`);
  return { name, ms, ...JSON.parse(/^usage=(.*)$/m.exec(stderr)[1]) };
}

/** The plan that ships, with villages added to it where it has too few. */
function planFor(villages) {
  const lines = readFileSync(at('../data/plan.yaml'), 'utf8').split('\n');
  const own = lines.flatMap((line, index) => (/^ {2}- \{ code: '\d{12}', name: /.test(line) ? [index] : []));
  const more = Array.from({ length: Math.max(0, villages - own.length) }, (_, index) => {
    const name = `加${String.fromCodePoint(0x4e00 + index)}村`;
    return `  - { code: '340604102${900 + index}', name: ${name}, fullName: ${name}村民委员会, type: 村 }`;
  });
  lines.splice(own.at(-1) + 1, 0, ...more);
  return lines.join('\n');
}

function sample(folder, { villages, households, plan }) {
  const size = ['--villages', String(villages), '--households', String(households), '--seed', '1', '--plan', plan];
  const made = spawnSync(process.execPath, [at('../dist/cli/sample-bin.js'), '--out', folder, ...size], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  return readdirSync(join(folder, 'villages')).sort();
}

/** @returns {{results: {name: string, ms: number, cpuMs: number, peakMB: number}[], says: string[]}} */
export default function run(options) {
  const villages = Number(options.villages ?? 21);
  const households = Number(options.households ?? 1000);
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-bench-'));
  try {
    const plan = join(folder, 'plan.yaml');
    writeFileSync(plan, planFor(villages));
    const whole = join(folder, 'whole');
    const all = sample(whole, { villages, households, plan }).map((name) => join(whole, 'villages', name));
    const compile = (name, workbooks, out) => {
      const to = join(folder, out);
      const run = once(name, [at('../dist/cli/bin.js'), 'compile', ...workbooks, '--out', to, '--draft', '--quiet']);
      if (!existsSync(join(to, '镇汇总报告（草稿）.docx'))) throw new Error(`${name}: nothing was made`);
      return run;
    };
    const size = `${villages} × ${households}`;
    const half = Math.floor(villages / 2);
    const less = compile(`cunbao compile ${half} × ${households}, nothing kept`, all.slice(0, half), 'half');
    rmSync(join(whole, '.cunbao'), { recursive: true });
    const first = compile(`cunbao compile ${size}, nothing kept`, all, 'out');
    const again = compile(`cunbao compile ${size}, unchanged`, all, 'out');
    // The same village with one household more.
    const other = join(folder, 'other');
    const [name] = sample(other, { villages: 1, households: households + 1, plan });
    copyFileSync(join(other, 'villages', name), join(whole, 'villages', name));
    const changed = compile(`cunbao compile ${size}, one village changed`, all, 'out');
    const read = `const { default: x } = await import(${JSON.stringify(import.meta.resolve('exceljs'))});
      for (const path of ${JSON.stringify(all.slice(0, READ))}) await new x.Workbook().xlsx.readFile(path);`;
    const some = Math.min(READ, villages);
    const peer = once(`exceljs readFile of ${some} of them`, ['--input-type=module', '-e', read]);
    const of = (a, b) => `wall ${percent(a.ms / b.ms)}, processor ${percent(a.cpuMs / b.cpuMs)}`;
    return {
      results: [first, again, changed, less, peer],
      says: [
        `one village changed, of the first run: ${of(changed, first)}`,
        `unchanged, of the first run: ${of(again, first)}`,
        `first run, a village, of exceljs reading it: ${of(each(first, villages), each(peer, some))}`,
        `${half} → ${villages} villages (×${(villages / half).toFixed(2)}): wall ×${(first.ms / less.ms).toFixed(2)}, processor ×${(first.cpuMs / less.cpuMs).toFixed(2)}, peak memory ×${(first.peakMB / less.peakMB).toFixed(2)}`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const each = ({ ms, cpuMs }, count) => ({ ms: ms / count, cpuMs: cpuMs / count });
const percent = (share) => `${(share * 100).toFixed(1)} %`;
