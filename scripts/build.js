// Bundles src/ and all libraries to dist/: one file for each door and command line, shared pieces split off. Loading a few files
// instead of some hundreds makes every command start faster, and who installs the program installs nothing else. Runs after `npm ci` too (postprepare), so that a fresh clone has a working command.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleEngine, engineFromBundle } from './engine.js';
import { cutFonts } from './fonts.js';
import { writeLicences } from './licences.js';

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
const engine = await bundleEngine(root, join(dist, 'engine'));
/** Of exceljs what writes a workbook; what reads zips and CSV files brings a megabyte of other libraries. */
const writerOfExceljs = {
  name: 'writer-of-exceljs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^exceljs$/ }, () => ({ path: 'exceljs', namespace: 'writer' }));
    onLoad({ filter: /./, namespace: 'writer' }, () => ({
      contents: `module.exports = { stream: { xlsx: { WorkbookWriter: require('exceljs/lib/stream/xlsx/workbook-writer.js') } } };`,
      resolveDir: root,
    }));
    // Only archives of folders look for files by patterns; a workbook is put together in memory.
    onResolve({ filter: /^(glob|readdir-glob)$/ }, () => ({ path: 'patterns', namespace: 'left-out' }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: `module.exports = () => { throw new Error('files are not looked for by patterns'); };`,
    }));
    // Node says nothing of `new Buffer` in node_modules; bundled, it would warn.
    onLoad({ filter: /archiver-utils[\\/]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /new Buffer\((\w+)\)/g,
        "(typeof $1 === 'string' ? Buffer.from($1) : Buffer.alloc($1))",
      ),
    }));
  },
};

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
  // What is CommonJS asks for Node's own modules with require().
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [engineFromBundle, writerOfExceljs],
  logLevel: 'warning',
});

writeLicences(root, [...engine, ...Object.keys(built.metafile.inputs)], join(dist, 'licences.txt'));

// What was kept by another program must not be used.
const version = createHash('sha256').update(readFileSync(join(dist, 'engine', 'engine.cjs')));
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

// So are the page format and, as far as their program, the templates (src/cli/shipped-format.ts).
const { loadProfile, preparedKey, prepareTemplate } = await import(
  pathToFileURL(join(dist, 'template', 'index.js')).href
);
const folder = join(root, 'templates');
const format = readFileSync(join(folder, '格式.yaml'), 'utf8');
const { value: profile } = loadProfile(format, '格式.yaml');
const templates = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  const source = { file, source: readFileSync(join(folder, file), 'utf8'), profile };
  const said = [];
  const prepared = await prepareTemplate(source, (diagnostic) => void said.push(diagnostic));
  // What is only complete with a town's villages is compiled when they are there.
  if (prepared && said.length === 0) templates[preparedKey(source)] = prepared;
}
const sha256 = createHash('sha256').update(format).digest('hex');
writeFileSync(join(dist, 'format.json'), JSON.stringify({ sha256, profile, templates }));
