// Starting: `--help` and a bare `node -e 0`, alternating, the median of 11 cold processes each. Run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
const contenders = { 'cunbao start': [bin, '--help'], 'node start': ['-e', '0'] };

/** @returns {{results: {name: string, ms: number}[]}} */
export default function run() {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < 11; round++)
    for (const [name, args] of Object.entries(contenders)) {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      times[name].push(performance.now() - started);
    }
  return { results: Object.entries(times).map(([name, all]) => ({ name, ms: all.sort((a, b) => a - b)[5] })) };
}
