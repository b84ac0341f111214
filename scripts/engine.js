// Bundles what src/document/engine.ts loads of pdfmake, pdfkit and fontkit into one file, and keeps the code that V8 compiled from it
// beside it: a PDF command starts 0.1 s sooner. Tables that horizontal Chinese text never asks for are unpacked on first use.
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

const modules = [
  'fontkit',
  'pdfmake/js/LayoutBuilder.js',
  'pdfmake/js/PDFDocument.js',
  'pdfmake/js/Renderer.js',
  'pdfmake/js/SVGMeasure.js',
];

/** Unicode properties for complex scripts and line breaking: two inflations each, 45 ms in all. */
const lazyTrie = `const Trie = require('unicode-trie');
module.exports = class { constructor(data) { this.data = data; } get(c) { return (this.trie ??= new Trie(this.data)).get(c); } };`;

/** WOFF2 only; 0.7 MB of dictionary. */
const lazyBrotli = `module.exports = (...args) => module.require(['./brotli.cjs'][0])(...args);`;

const onFirstUse = {
  name: 'on-first-use',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(unicode-trie|brotli\/decompress\.js)$/ }, ({ path, namespace }) =>
      namespace === 'on-first-use' ? undefined : { path, namespace: 'on-first-use' },
    );
    onLoad({ filter: /./, namespace: 'on-first-use' }, ({ path }) => ({
      contents: path === 'unicode-trie' ? lazyTrie : lazyBrotli,
      resolveDir: dirname(require.resolve('fontkit')),
    }));
  },
};

/**
 * @param {string} root
 * @param {string} folder where the bundle goes: dist/engine
 * @returns {Promise<string[]>} the files that are in it
 */
export async function bundleEngine(root, folder) {
  const list = modules.map((id) => `${JSON.stringify(id)}: () => require(${JSON.stringify(id)})`);
  const bundle = (contents, name, plugins) =>
    build({
      stdin: { contents, resolveDir: root },
      outfile: join(folder, name),
      absWorkingDir: root,
      bundle: true,
      metafile: true,
      minify: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      conditions: ['node', 'require'],
      mainFields: ['main'],
      legalComments: 'none',
      plugins,
      logLevel: 'error',
    });
  const brotli = createRequire(require.resolve('fontkit')).resolve('brotli/decompress.js');
  const built = [
    await bundle(`module.exports = { ${list.join(', ')} };`, 'engine.cjs', [onFirstUse]),
    await bundle(`module.exports = require(${JSON.stringify(brotli)});`, 'brotli.cjs', []),
  ];
  // pdfkit reads its colour profile from beside itself.
  const pdfkit = createRequire(require.resolve('pdfmake/js/PDFDocument.js')).resolve('pdfkit');
  cpSync(join(dirname(pdfkit), 'data'), join(folder, 'data'), { recursive: true });
  // In a process of its own: what it has compiled by then is what a PDF command needs to start.
  execFileSync(process.execPath, ['--input-type=module', '-e', loader(folder, true)]);
  return built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** The text of a module that exports `load`; with `keep` one that loads everything and writes the compiled code. */
const loader = (folder, keep) => `import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const folder = ${keep ? JSON.stringify(folder) : `join(dirname(fileURLToPath(import.meta.url)), '..', 'engine')`};
const filename = join(folder, 'engine.cjs');
// Compiled code is good for one V8 on one kind of machine; without it the source is compiled anew.
const compiled = join(folder, ['engine', process.versions.v8, process.platform, process.arch].join('-') + '.bin');
let cachedData;
try {
  cachedData = readFileSync(compiled);
} catch {}
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
const module = { exports: {}, require: createRequire(filename) };
script.runInThisContext()(module.exports, module.require, module, filename, folder);
export const load = (id) => module.exports[id]();
${keep ? `Object.keys(module.exports).forEach(load);\nwriteFileSync(compiled, script.createCachedData());` : ''}`;

/** For the bundle of src/: `load` from the engine's bundle. Chunks and doors lie one folder deep in dist/. */
export const engineFromBundle = {
  name: 'engine-from-bundle',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]document[\\/]engine\.ts$/ }, () => ({ contents: loader('', false) }));
  },
};
