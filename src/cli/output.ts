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

/** Control characters and those that turn the writing round: out of a cell or a file's name they would steer the terminal. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const plainText = (text: string): string => text.replace(STEERING, '\ufffd');

/**
 * Whatever a cell, a file's name or a record's own number held: nothing that is printed shows the number of a person in full.
 * A checksum is none, however many digits happen to stand together in it.
 */
const maskedText = (text: string): string =>
  plainText(text)
    .split(/(\b[0-9a-f]{40,64}\b)/)
    .map((piece, index) => (index % 2 === 1 ? piece : maskNumbers(piece)))
    .join('');

const masked = (_key: string, value: unknown): unknown => (typeof value === 'string' ? maskedText(value) : value);

const plain = (_key: string, value: unknown): unknown => (typeof value === 'string' ? plainText(value) : value);
const oneLine = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? maskedText(value).replace(/[\r\n]+/g, ' ') : value;

const shownOf = (diagnostic: Diagnostic): Diagnostic => {
  const shown = JSON.parse(JSON.stringify(diagnostic, plain)) as Diagnostic;
  return shown.place
    ? { ...shown, place: JSON.parse(JSON.stringify(shown.place, oneLine)) as typeof shown.place }
    : shown;
};

/** Files that could not be read (OUT-003) or written (OUT-002, LEDG-062) are no errors of the input. */
function codeOf(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return exitCode.fine;
  return errors.every(({ code }) => /^(?:OUT-00[23]|LEDG-062)$/.test(code)) ? exitCode.files : exitCode.inputErrors;
}

/** Prints a command's outcome: data on stdout, diagnostics on stderr, or one JSON envelope. Returns the exit code. */
export async function emit(output: CommandOutput, args: CommonArgs): Promise<number> {
  const { command, result, stats, text } = output;
  const diagnostics = output.diagnostics.map(shownOf);
  const code = output.code ?? codeOf(diagnostics);
  if (args.json) {
    const envelope = { ok: code === exitCode.fine, command, result: result ?? null, diagnostics, stats: stats ?? {} };
    process.stdout.write(`${JSON.stringify(envelope, masked, 2)}\n`);
    return code;
  }
  if (text) process.stdout.write(maskedText(text.endsWith('\n') ? text : `${text}\n`));
  const shown = args.quiet ? diagnostics.filter((d) => d.severity === 'error') : diagnostics;
  if (shown.length) {
    const { renderTerminal } = await import('../diagnostics/index.js');
    process.stderr.write(renderTerminal(shown, process.stderr));
  }
  return code;
}
