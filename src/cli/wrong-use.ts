import type { CommonArgs } from './command.js';
import { exitCode } from './exit-codes.js';

/** Exit 2: a sentence on stderr, or the envelope with OUT-020 on stdout. `command` is empty where none was recognised. */
export async function wrongUse(command: string, message: string, args: CommonArgs, hint?: string): Promise<number> {
  if (!args.json) {
    process.stderr.write(`${message}\n${hint ? `${hint}\n` : ''}`);
    return exitCode.wrongUse;
  }
  const { wronglyUsed } = await import('./codes.js');
  const { emit } = await import('./output.js');
  const diagnostics = [wronglyUsed({ place: { kind: 'file', file: '' }, message })];
  return emit({ command, diagnostics, code: exitCode.wrongUse }, args);
}
