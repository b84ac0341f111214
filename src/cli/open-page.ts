import { spawn } from 'node:child_process';

/** Program and arguments that open a file as a double click would. */
export const openers: Partial<Record<NodeJS.Platform, (path: string) => [string, string[]]>> = {
  win32: (path) => ['explorer.exe', [path]],
  darwin: (path) => ['open', [path]],
};

/** Opens a file in the program that the computer has for it; when there is none, nothing happens. */
export function openPage(path: string, platform: NodeJS.Platform = process.platform): void {
  const [program, args] = openers[platform]?.(path) ?? ['xdg-open', [path]];
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
