// npm run -s bench -- NAME [--json] [--OPTION VALUE]: runs bench/NAME.js, cunbao beside its peers in one run. Absolute figures move from
// machine to machine and run to run: read the ratios.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder)
  .filter((f) => f.endsWith('.js') && f !== 'run.js' && !f.startsWith('_'))
  .map((f) => basename(f, '.js'));
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, villages: { type: 'string' }, households: { type: 'string' } },
  allowPositionals: true,
});
const [name] = positionals;
if (!name || !names.includes(name)) {
  console.error(`usage: npm run -s bench -- NAME [--json]   NAME: ${names.join(', ')}`);
  process.exit(2);
}
const { default: run } = await import(pathToFileURL(join(folder, `${name}.js`)).href);
const { results, says = [] } = await run(values);
if (values.json) console.log(JSON.stringify({ results, says }, null, 2));
else {
  // The job stands by itself or after the contender's name; it is compared with cunbao's figure for the same job.
  const jobOf = (r) =>
    r.job ?? (r.name.includes(': ') ? r.name.slice(r.name.indexOf(': ')) : r.name.replace(/^\S+\s*/, ''));
  for (const r of results) {
    const own = results.find((o) => jobOf(o) === jobOf(r) && o.name.startsWith('cunbao')) ?? results[0];
    const [figure, ratio] =
      r.ms !== undefined
        ? [`${r.ms.toFixed(1)} ms`, r.ms / own.ms]
        : [`${r.perSecond.toFixed(1)} /s`, own.perSecond / r.perSecond];
    const processor = r.cpuMs === undefined ? '' : `  processor ${r.cpuMs.toFixed(0)} ms`;
    const memory = r.peakMB === undefined ? '' : `  ${Math.round(r.peakMB)} MB`;
    const label = r.job === undefined ? r.name : `${r.name} ${r.job}`;
    console.log(`${label.padEnd(44)} ${figure.padStart(14)}  ×${ratio.toFixed(2)}${processor}${memory}`);
  }
  for (const line of says) console.log(line);
}
