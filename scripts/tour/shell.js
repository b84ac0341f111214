import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of one output that the page shows. */
const LINES = 24;

/** A shell that begins in `home`: `cunbao` is this program, `改` edits a file as a person would. `run` gives what a line printed. */
export function openShell(root, home) {
  const tools = join(home, '.tools');
  mkdirSync(tools);
  const put = (name, script) => {
    writeFileSync(join(tools, name), `#!/bin/sh\nexec "${process.execPath}" "${join(root, script)}" "$@"\n`);
    chmodSync(join(tools, name), 0o755);
  };
  put('cunbao', 'dist/cli/bin.js');
  put('改', 'scripts/tour/edit.js');
  const env = {
    ...process.env,
    PATH: `${tools}:${process.env.PATH}`,
    CUNBAO_SAMPLES: join(root, 'data', 'villages'),
    COLUMNS: '100',
  };
  let folder = home;
  const run = (command) => {
    if (command.startsWith('cd ')) {
      folder = join(folder, command.slice(3));
      return '';
    }
    const { stdout, status } = spawnSync('sh', ['-c', `(${command}) 2>&1`], { cwd: folder, env, encoding: 'utf8' });
    if (status === 70 || status === 127) throw new Error(`${command}\n${stdout}`);
    const lines = stdout
      .replaceAll(`${folder}/`, '')
      .replaceAll(/[0-9a-f]{64}/g, '（64 位校验值）')
      .replaceAll(/^ +$/gm, '')
      .trimEnd()
      .split('\n');
    if (lines.join('') === '') return '';
    const kept =
      lines.length > LINES ? [...lines.slice(0, LINES - 1), `……（还有 ${lines.length - LINES + 1} 行）`] : lines;
    return `${kept.join('\n')}\n`;
  };
  return { run, folder: () => folder };
}
