import type { Diagnostic } from '../../src/diagnostics/index.js';

/** Seconds of processor time that something takes; other work on the machine does not count. */
export function cpuSeconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export const codesOf = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): string[] => [
  ...new Set(diagnostics.map(({ code }) => code)),
];
