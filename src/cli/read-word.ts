import { basename } from 'node:path';
import type { Outcome } from '../diagnostics/index.js';
import { type Document, readDocx } from '../document/index.js';
import type { Ports } from '../ports.js';
import { exitCode } from './exit-codes.js';
import { nodePorts } from './node-ports.js';
import { readInput } from './workspace.js';

/** Reads any Word file that the user named, without reviewing it. `code` is set when files fail. */
export async function readWord(path: string): Promise<{ outcome: Outcome<Document>; ports: Ports; code?: number }> {
  const ports = nodePorts();
  const input = await readInput(ports, path);
  if (!input.value) return { outcome: { diagnostics: input.diagnostics }, ports, code: exitCode.files };
  return { outcome: readDocx(input.value, basename(path)), ports };
}
