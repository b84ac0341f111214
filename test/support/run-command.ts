import { vi } from 'vitest';
import { main } from '../../src/cli/main.js';

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
  /** Both, in the order in which they were written. */
  printed: string;
}

/** Runs a command line in this process; what it prints is caught, not shown. */
export async function runCommand(...args: readonly string[]): Promise<Run> {
  const run = { stdout: '', stderr: '', printed: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      run[stream] += String(text);
      run.printed += String(text);
      return true;
    });
  try {
    return Object.assign(run, { code: await main([...args]) });
  } finally {
    vi.restoreAllMocks();
  }
}
