import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { resolve } from 'node:path';

const BIN = resolve('dist/cli/bin.js');

/** A command line in a process of its own, as JSON. */
export const runIn = (cwd: string, args: readonly string[]) =>
  spawnSync(process.execPath, [BIN, ...args, '--json'], { encoding: 'utf8', cwd, maxBuffer: 1e9 });

/**
 * Starts a command and kills it (SIGKILL): anywhere in its course, which takes `course` milliseconds, or within moments of
 * the first file that it writes below `watched`; true when it had finished by itself.
 */
export function killed(cwd: string, args: readonly string[], course: number, watched?: string): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: 'ignore', cwd });
    let timer: NodeJS.Timeout | undefined;
    const killIn = (ms: number): void => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), ms);
    };
    const watcher = watched ? watch(watched, () => killIn(Math.random() * 150)) : undefined;
    if (!watcher) killIn(course * (0.3 + Math.random() * 0.7));
    child.on('exit', (code) => {
      clearTimeout(timer);
      watcher?.close();
      done(code !== null);
    });
  });
}
