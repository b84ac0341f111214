// Bundles src/ to dist/: one file for each door and command line, shared pieces split off. Loading a few files instead of
// some hundreds makes every command start faster. Runs after `npm ci` too (prepare), so that a fresh clone has a working command.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleEngine, engineFromBundle } from './engine.js';
import { cutFonts } from './fonts.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');
const doors = readdirSync(src)
  .map((room) => join(src, room, 'index.ts'))
  .filter((file) => existsSync(file));
const dist = join(root, 'dist');
for (const entry of existsSync(dist) ? readdirSync(dist) : []) {
  if (entry !== 'fonts') rmSync(join(dist, entry), { recursive: true });
}
await cutFonts(join(dist, 'fonts'));
await bundleEngine(root, join(dist, 'engine'));
const built = await build({
  absWorkingDir: root,
  metafile: true,
  entryPoints: [
    ...doors,
    join(src, 'cli', 'bin.ts'),
    join(src, 'cli', 'main.ts'),
    join(src, 'cli', 'node-ports.ts'),
    join(src, 'cli', 'digests', 'worker.ts'),
    join(src, 'cli', 'reports', 'worker.ts'),
    join(src, 'cli', 'sample-bin.ts'),
  ],
  outbase: src,
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  // Libraries that read files beside themselves, or are not ESM, stay as they are.
  packages: 'external',
  plugins: [
    engineFromBundle,
    {
      name: 'bundle-small-esm-libraries',
      setup({ onResolve }) {
        onResolve(
          { filter: /^(zod|@marcbachmann\/cel-js|fastest-levenshtein|htmlparser2)$/ },
          ({ path, importer, kind }) =>
            importer.includes('node_modules')
              ? undefined
              : {
                  path: fileURLToPath(import.meta.resolve(path)),
                  sideEffects: false,
                  external: kind === 'require-call',
                },
        );
      },
    },
  ],
  logLevel: 'warning',
});

// What was kept by another program must not be used: libraries that stay outside count by their versions.
const version = createHash('sha256').update(
  JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies),
);
for (const file of Object.keys(built.metafile.outputs).sort())
  if (file.endsWith('.js')) version.update(file).update(readFileSync(join(root, file)));
writeFileSync(join(dist, 'version'), `${version.digest('hex')}\n`);

// The plan that ships is read and checked here once, so that no command has to (src/cli/shipped-plan.ts).
const text = readFileSync(join(root, 'data', 'plan.yaml'), 'utf8');
const { loadPlan } = await import(pathToFileURL(join(dist, 'plan', 'index.js')).href);
const { value: plan, diagnostics } = loadPlan(text, 'plan.yaml');
for (const { message } of diagnostics) console.error(`data/plan.yaml: ${message}`);
if (plan)
  writeFileSync(
    join(dist, 'plan.json'),
    JSON.stringify({ sha256: createHash('sha256').update(text).digest('hex'), plan }),
  );
