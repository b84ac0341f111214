// Typst as a tool to compare with. It is no dependency: it is fetched with npm into a folder of its own when somebody asks for it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

const name = '@myriaddreamin/typst-ts-node-compiler';
const version = '0.7.0';
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cunbao-typst', version);

/**
 * Typst's native compiler with the fonts that cunbao ships; undefined when it is not there.
 * @param {string[]} fontPaths @param {{install?: boolean}} options `install`: fetch it when missing (50 MB)
 */
export function loadTypst(fontPaths, { install = false } = {}) {
  if (!existsSync(join(folder, 'node_modules', name))) {
    if (!install) return undefined;
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `${name}@${version}`]);
  }
  const { NodeCompiler } = createRequire(join(folder, 'x.js'))(name);
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] });
  return {
    /** A document in Typst's markup → PDF. */
    pdf(source) {
      const { result, ...rest } = compiler.compile({ mainFileContent: source });
      if (!result) throw new Error(JSON.stringify(rest.takeDiagnostics?.() ?? rest));
      return compiler.pdf(result, { pdfStandard: 'a-3b', creationTimestamp: 0 });
    },
    forget: () => compiler.evictCache(0),
  };
}
