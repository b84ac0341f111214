import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import type { TownLedger, WorkbookPlace } from '../town/index.js';
import { deliver } from '../village/index.js';
import { exitCode } from './exit-codes.js';
import { nodePorts } from './node-ports.js';
import { townInputs } from './town-inputs.js';
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
  const inputs = await townInputs(near, named);
  const paths = inputs.workbooks.map(({ path }) => path);
  const names = namesOf(inputs.workbooks);
  const none = { bytes: new Map<string, Uint8Array>(), paths, unread: 0 };
  if (paths.length === 0) return { ...none, ports: near, diagnostics: inputs.diagnostics, code: exitCode.files };
  const workspace = await openWorkspace(near, dirname(paths[0]!), options.plan);
  if (!workspace.value) return { ...none, ports: near, diagnostics: workspace.diagnostics };
  const ports = nodePorts(workspace.value.folder);
  const diagnostics = [...inputs.diagnostics, ...workspace.diagnostics];
  const { readLedgers } = await import('../town/index.js');
  const files: { file: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const input = await readInput(ports, path);
    diagnostics.push(...input.diagnostics);
    if (input.value) files.push({ file: names.get(path)!, bytes: input.value });
  }
  const read = readLedgers(files, { plan: workspace.value.plan, ...(options.asOf && { asOf: options.asOf }) });
  diagnostics.push(...read.diagnostics);
  const unread = paths.length - read.value.villages.length;
  const usable = read.value.villages.length > 0;
  return {
    ports,
    workspace: workspace.value,
    ...(usable && { ledger: read.value }),
    bytes: new Map(files.map(({ file, bytes }) => [file, bytes])),
    paths,
    diagnostics,
    unread,
    ...(!usable && { code: files.length === 0 ? exitCode.files : exitCode.inputErrors }),
  };
}

/** A name for each workbook, for messages and for its copy: its owner's, else its own; of one name they get their folder's in front. */
function namesOf(workbooks: readonly WorkbookPlace[]): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const { path, owner } of workbooks) {
    const plain = owner === undefined ? basename(path) : `${owner}.xlsx`;
    let name = plain;
    for (let n = 1; used.has(name); n += 1)
      name = n === 1 ? `${basename(dirname(resolve(path)))}-${plain}` : `${n}-${plain}`;
    used.add(name);
    names.set(path, name);
  }
  return names;
}

/** Forms that came back: files as named, and the .xlsx below the folders named. */
export async function formPaths({ files }: Ports, named: readonly string[]): Promise<string[]> {
  const { findFiles } = await import('../town/index.js');
  const found = await Promise.all(
    named.map(async (path) => {
      if (!(await files.list(path).catch(() => undefined))) return [path];
      const { taken, left } = await findFiles(files, path);
      return [...taken, ...left].flatMap(({ from }) =>
        /\.xlsx$/i.test(from) && !/(^|\/)待决定[^/]*$/.test(from) ? [join(path, from)] : [],
      );
    }),
  );
  return [...new Set(found.flat())].sort();
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
