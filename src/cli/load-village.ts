import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { type Analysis, analyse, analyseBook, type BookAnalysis } from '../village/index.js';
import { readBookKind } from '../workbook/index.js';
import { exitCode } from './exit-codes.js';
import { nodePorts } from './node-ports.js';
import { openWorkspace, readInput, type Workspace } from './workspace.js';

export interface LoadedVillage {
  ports: Ports;
  workspace?: Workspace;
  bytes?: Uint8Array;
  /** Absent when the file is not a readable workbook of the plan. */
  analysis?: Analysis;
  diagnostics: Diagnostic[];
  /** Set when the run cannot go on. */
  code?: number;
}

interface LoadOptions {
  plan?: string;
  asOf?: string;
}

/** A workbook of any kind: a village's with `analysis`, the town's or a department's with `own`. */
export interface LoadedBook extends LoadedVillage {
  own?: BookAnalysis;
}

/** What every command on one village workbook starts with: plan, file, rows, answers, ledger, facts. */
export const loadVillage = (path: string, options: LoadOptions): Promise<LoadedVillage> => load(path, options, false);

/** The same for commands that take any kind of workbook. */
export const loadBook = (path: string, options: LoadOptions): Promise<LoadedBook> => load(path, options, true);

async function load(path: string, options: LoadOptions, anyKind: boolean): Promise<LoadedBook> {
  const near = nodePorts();
  const workspace = await openWorkspace(near, dirname(path), options.plan);
  if (!workspace.value) return { ports: near, diagnostics: workspace.diagnostics };
  const ports = nodePorts(workspace.value.folder);
  const input = await readInput(ports, path);
  if (!input.value) return { ports, diagnostics: input.diagnostics, code: exitCode.files };
  const { plan } = workspace.value;
  const file = basename(path);
  const how = { plan, ...(options.asOf && { asOf: options.asOf }) };
  const kind = anyKind ? (readBookKind(input.value, file) ?? 'village') : 'village';
  if (kind !== 'village') {
    const analysed = analyseBook(kind, input.value, file, how);
    return {
      ports,
      workspace: workspace.value,
      bytes: input.value,
      ...(analysed.value && { own: analysed.value }),
      diagnostics: [...workspace.diagnostics, ...analysed.diagnostics],
    };
  }
  const analysed = analyse(input.value, file, how);
  return {
    ports,
    workspace: workspace.value,
    bytes: input.value,
    ...(analysed.value && { analysis: analysed.value }),
    diagnostics: [...workspace.diagnostics, ...analysed.diagnostics],
  };
}
