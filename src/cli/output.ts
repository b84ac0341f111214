import type { Diagnostic } from '../diagnostics/index.js';
import { maskNumbers } from '../diagnostics/index.js';
import type { CommonArgs } from './command.js';
import { exitCode } from './exit-codes.js';

export interface CommandOutput {
  command: string;
  /** Data for `--json`; undefined where the command could not make any. */
  result?: unknown;
  diagnostics: Diagnostic[];
  /** Counts and sizes worth knowing. */
  stats?: Record<string, unknown>;
  /** What a person reads on stdout instead of the JSON result. */
  text?: string;
  /** Where not simply "errors → 1, else 0". */
  code?: number;
}

/** A file's own name may hold an ID number; commands are done with the path when it is printed. */
const withMaskedFile = (d: Diagnostic): Diagnostic =>
  d.place ? { ...d, place: { ...d.place, file: maskNumbers(d.place.file) } } : d;

/** Files that could not be read (OUT-003) or written (OUT-002) are no errors of the input. */
function codeOf(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return exitCode.fine;
  return errors.every(({ code }) => /^OUT-00[23]$/.test(code)) ? exitCode.files : exitCode.inputErrors;
}

/** Prints a command's outcome: data on stdout, diagnostics on stderr, or one JSON envelope. Returns the exit code. */
export async function emit(output: CommandOutput, args: CommonArgs): Promise<number> {
  const { command, result, stats, text } = output;
  const diagnostics = output.diagnostics.map(withMaskedFile);
  const code = output.code ?? codeOf(diagnostics);
  if (args.json) {
    const envelope = { ok: code === exitCode.fine, command, result: result ?? null, diagnostics, stats: stats ?? {} };
    process.stdout.write(`${JSON.stringify(envelope, null, 2)}\n`);
    return code;
  }
  if (text) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  const shown = args.quiet ? diagnostics.filter((d) => d.severity === 'error') : diagnostics;
  if (shown.length) {
    const { renderTerminal } = await import('../diagnostics/index.js');
    process.stderr.write(renderTerminal(shown, process.stderr));
  }
  return code;
}
