// How the time of each reader grows with its input: inputs of one kind, each twice as large as the one before, measured in processor time.
//   node scripts/growth.js [--only docx,csv] [--steps 5] [--budget 20]
// Prints a line for each; the last ratio of a reader that is linear is about 2, of one that is quadratic about 4.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readersOf } from './fuzz/cases.js';
import { unzip, zip } from './fuzz/mutate.js';
import { growing } from './growth/inputs.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    steps: { type: 'string', default: '5' },
    budget: { type: 'string', default: '20' },
  },
});
const readers = await readersOf();
const file = (...path) => readFileSync(join(root, ...path));
let wrong = 0;
for (const [name, { from, make, read, reader }] of Object.entries(growing({ file, unzip, zip, readers }))) {
  if (values.only && !values.only.split(',').some((one) => name.startsWith(one))) continue;
  const times = [];
  let said = '';
  for (let step = 0, size = from; step < Number(values.steps); step++, size *= 2) {
    const made = await make(size);
    const before = process.cpuUsage();
    try {
      const codes = await (read ?? readers[reader])(made, `${name}.x`);
      said = [...new Set(codes ?? [])].slice(0, 3).join(' ');
    } catch (error) {
      said = `THROWN ${error?.message}`;
    }
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (times.at(-1) > Number(values.budget) * 1000) break;
  }
  const ratio = times.length > 1 ? times.at(-1) / times.at(-2) : 0;
  const slow = times.at(-1) > 500 && ratio > 3;
  if (slow || said.startsWith('THROWN')) wrong++;
  console.log(
    `${slow ? 'SLOW ' : ''}${name}: ${times.map(Math.round).join(' ')} ms from ${from}, last ratio ${ratio.toFixed(1)} ${said}`,
  );
}
process.exitCode = wrong > 0 ? 1 : 0;
