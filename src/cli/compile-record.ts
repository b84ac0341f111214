import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Ports, TEMPORARY } from '../ports.js';
import type { WorkbookPlace } from '../town/index.js';
import { sha256 } from '../village/index.js';
import type { CommandOutput } from './output.js';
import { programVersion } from './program-version.js';
import type { Workspace } from './workspace.js';

export interface CompileWish {
  out: string;
  level: string;
  draft?: boolean;
  asOf?: string;
  date?: string;
  sample?: number;
  seed: string;
}

/** What a finished run made, and out of what. */
interface CompileRecord {
  /** SHA-256 over all that the documents depend on. */
  key: string;
  outputs: { path: string; sha256: string }[];
  output: CommandOutput;
}

const hash = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Where the record of a run lies: by the folder it wrote to and what kind of documents. */
export const recordPath = (home: string, { out, level, draft = false }: CompileWish): string =>
  join(home, 'compiled', `${hash([resolve(out), level, draft]).slice(0, 40)}.json`);

/**
 * One hash over all that the documents depend on: program, plan, templates, fonts, options, and the content of every workbook
 * and finished report.
 * Undefined when one of them cannot be read, and from sources.
 */
export async function compileKey(
  ports: Ports,
  { planText }: Pick<Workspace, 'planText'>,
  wish: CompileWish,
  { inputs, sources, said }: { inputs: readonly WorkbookPlace[]; sources: readonly unknown[]; said: unknown },
  version: string | Promise<string | undefined> = programVersion,
): Promise<string | undefined> {
  const program = await version;
  if (program === undefined) return undefined;
  try {
    const { level, draft = false, asOf, date, sample, seed } = wish;
    const parts: unknown[] = [program, planText, { level, draft, asOf, date, sample, seed }, sources, said];
    for (const { path, origin } of await ports.fonts()) {
      const { size, mtimeMs } = await stat(path);
      parts.push([path, origin, size, mtimeMs]);
    }
    for (const { path, file } of inputs) parts.push([path, file, sha256(await ports.files.read(path))]);
    return hash(parts);
  } catch {
    return undefined;
  }
}

/** What the last run said, when everything that went in and every file that came out is as it was; else undefined. */
export async function recallCompile({ files }: Ports, path: string, key: string): Promise<CommandOutput | undefined> {
  try {
    const { sum, ...record } = JSON.parse(new TextDecoder().decode(await files.read(path))) as CompileRecord & {
      sum: string;
    };
    if (record.key !== key || sum !== hash([record])) return undefined;
    for (const output of record.outputs) if (sha256(await files.read(output.path)) !== output.sha256) return undefined;
    // What a killed run left behind is cleared away by one that writes.
    for (const folder of new Set(record.outputs.map((output) => dirname(output.path))))
      if ((await files.list(folder)).some(({ name }) => TEMPORARY.test(name))) return undefined;
    return record.output;
  } catch {
    return undefined;
  }
}

/** Keeps what a run has made and said; what cannot be kept is made again next time. */
export async function recordCompile(
  { files }: Ports,
  path: string,
  key: string,
  paths: readonly string[],
  output: CommandOutput,
): Promise<void> {
  try {
    const outputs = [];
    for (const one of paths) outputs.push({ path: resolve(one), sha256: sha256(await files.read(one)) });
    const record: CompileRecord = { key, outputs, output };
    await files.write(path, JSON.stringify({ ...record, sum: hash([record]) }));
  } catch {
    // Nothing is lost but time.
  }
}
