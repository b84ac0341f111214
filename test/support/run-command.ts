import { vi } from 'vitest';
import { main } from '../../src/cli/main.js';

interface Printed {
  /** The exit code. */
  code: number;
  stdout: string;
  stderr: string;
  /** Both, in the order in which they were written. */
  printed: string;
}

/** Does something that answers with an exit code; what it prints is caught, not shown. */
export async function catchPrinted(act: () => number | Promise<number>): Promise<Printed> {
  const caught = { stdout: '', stderr: '', printed: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      caught[stream] += String(text);
      caught.printed += String(text);
      return true;
    });
  try {
    return { code: await act(), ...caught };
  } finally {
    vi.restoreAllMocks();
  }
}

/** Runs a command line in this process. */
export const runCommand = (...args: readonly string[]): Promise<Printed> => catchPrinted(() => main([...args]));
