import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { type Analysis, analyse } from '../village/index.js';
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

/** What every command on one workbook starts with: plan, file, rows, answers, ledger, facts. */
export async function loadVillage(path: string, options: { plan?: string; asOf?: string }): Promise<LoadedVillage> {
  const near = nodePorts();
  const workspace = await openWorkspace(near, dirname(path), options.plan);
  if (!workspace.value) return { ports: near, diagnostics: workspace.diagnostics, code: exitCode.inputErrors };
  const ports = nodePorts(workspace.value.folder);
  const input = await readInput(ports, path);
  if (!input.value) return { ports, diagnostics: input.diagnostics, code: exitCode.files };
  const { plan } = workspace.value;
  const analysed = analyse(input.value, basename(path), { plan, ...(options.asOf && { asOf: options.asOf }) });
  return {
    ports,
    workspace: workspace.value,
    bytes: input.value,
    ...(analysed.value && { analysis: analysed.value }),
    diagnostics: [...workspace.diagnostics, ...analysed.diagnostics],
  };
}
