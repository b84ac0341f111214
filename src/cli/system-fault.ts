import { exitCode } from './exit-codes.js';
import { emit } from './output.js';

/** An error of the system that no command expected: disk full, read-only folder, a file in another program's hands. */
export const isSystemFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

/** Says it in the clerk's words (OUT-002, OUT-003); exit 3. Files are written whole or not at all, so nothing is half done. */
export async function reportSystemFault(error: NodeJS.ErrnoException, argv: readonly string[]): Promise<number> {
  const { inputUnreadable, outputLocked, systemReason } = await import('../village/index.js');
  const file = error.path ?? '';
  const reading = /^(?:read|scandir|opendir|stat|lstat|access)$/.test(error.syscall ?? '') || error.code === 'ENOENT';
  const message = `${file ? `“${file}”` : '文件'}${reading ? '打不开' : '写不进去'}（${systemReason(error)}）。`;
  const fault = (reading ? inputUnreadable : outputLocked)({ place: { kind: 'file', file }, message });
  return emit(
    { command: argv[0] ?? '', diagnostics: [fault], code: exitCode.files },
    { json: argv.includes('--json') },
  );
}
