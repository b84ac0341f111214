import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import type { TownLedger } from '../town/index.js';
import { deliver } from '../village/index.js';
import { exitCode } from './exit-codes.js';
import { workbookPaths } from './inputs.js';
import { nodePorts } from './node-ports.js';
import { openWorkspace, readInput, type Workspace } from './workspace.js';

export interface OpenedLedgers {
  ports: Ports;
  workspace?: Workspace;
  /** Absent when the run cannot go on. */
  ledger?: TownLedger;
  /** Content of each workbook by its name, as it was read. */
  bytes: Map<string, Uint8Array>;
  /** Path by name, for saying where a file is. */
  paths: string[];
  diagnostics: Diagnostic[];
  /** Files that were named or found but are not in the ledger. */
  unread: number;
  code?: number;
}

/** What every `ledger` command starts with: the plan, and the problems of all the workbooks named (a folder stands for those in it). */
export async function openLedgers(
  named: readonly string[],
  options: { plan?: string; asOf?: string },
): Promise<OpenedLedgers> {
  const near = nodePorts();
  const folders = await Promise.all(named.map((path) => collected(near, path)));
  const inputs = await workbookPaths(
    near,
    named.flatMap((path, index) => folders[index]?.map((one) => one.path) ?? [path]),
  );
  const names = namesOf(inputs.paths, new Map(folders.flat().flatMap((one) => (one ? [[one.path, one.name]] : []))));
  const none = { bytes: new Map<string, Uint8Array>(), paths: inputs.paths, unread: 0 };
  if (inputs.paths.length === 0) return { ...none, ports: near, diagnostics: inputs.diagnostics, code: exitCode.files };
  const workspace = await openWorkspace(near, dirname(inputs.paths[0]!), options.plan);
  if (!workspace.value) return { ...none, ports: near, diagnostics: workspace.diagnostics, code: exitCode.inputErrors };
  const ports = nodePorts(workspace.value.folder);
  const diagnostics = [...inputs.diagnostics, ...workspace.diagnostics];
  const { readLedgers } = await import('../town/index.js');
  const files: { file: string; bytes: Uint8Array }[] = [];
  for (const path of inputs.paths) {
    const input = await readInput(ports, path);
    diagnostics.push(...input.diagnostics);
    if (input.value) files.push({ file: names.get(path)!, bytes: input.value });
  }
  const read = readLedgers(files, { plan: workspace.value.plan, ...(options.asOf && { asOf: options.asOf }) });
  diagnostics.push(...read.diagnostics);
  const unread = inputs.paths.length - read.value.villages.length;
  const usable = read.value.villages.length > 0;
  return {
    ports,
    workspace: workspace.value,
    ...(usable && { ledger: read.value }),
    bytes: new Map(files.map(({ file, bytes }) => [file, bytes])),
    paths: inputs.paths,
    diagnostics,
    unread,
    ...(!usable && { code: files.length === 0 ? exitCode.files : exitCode.inputErrors }),
  };
}

/** What counts in a folder that `collect` keeps: the workbook of each village, as its register says; undefined for any other folder. */
async function collected(ports: Ports, folder: string): Promise<{ path: string; name: string }[] | undefined> {
  const bytes = await ports.files.read(join(folder, '收件登记.json')).catch(() => undefined);
  if (!bytes) return undefined;
  try {
    const { villages } = JSON.parse(new TextDecoder().decode(bytes)) as {
      villages: { name: string; counted?: { path: string } }[];
    };
    return villages.flatMap(({ name, counted }) =>
      counted ? [{ path: join(folder, counted.path), name: `${name}.xlsx` }] : [],
    );
  } catch {
    return undefined;
  }
}

/** A name for each workbook, for messages and for its copy; files of one name get their folder's in front. */
function namesOf(paths: readonly string[], given: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const path of paths) {
    const plain = given.get(path) ?? basename(path);
    let name = plain;
    for (let n = 1; used.has(name); n += 1)
      name = n === 1 ? `${basename(dirname(resolve(path)))}-${plain}` : `${n}-${plain}`;
    used.add(name);
    names.set(path, name);
  }
  return names;
}

/** Forms that came back: files as named, and the .xlsx in the folders named. */
export async function formPaths(ports: Ports, named: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    named.map(async (path) => {
      const entries = await ports.files.list(path).catch(() => undefined);
      if (!entries) return [path];
      const inside = entries.filter(
        ({ name, folder }) => !folder && /^[^~.].*\.xlsx$/i.test(name) && !/^待决定/.test(name),
      );
      return inside.map(({ name }) => join(path, name));
    }),
  );
  return [...new Set(found.flat())];
}

/** Delivers changed copies of workbooks into a folder, each under its workbook's name and never over the workbook itself. */
export async function deliverCopies(
  ports: Ports,
  out: string,
  copies: { name: string; content: Uint8Array }[],
  inputs: readonly string[],
): Promise<Awaited<ReturnType<typeof deliver>>> {
  const target = resolve(out);
  const keep = inputs.filter((path) => dirname(resolve(path)) === target).map((path) => basename(path));
  return deliver(ports.files, out, copies, { keep });
}
