// Walks through docs/导览.md: runs its commands, in order, in an empty folder, and writes back what they print and the pictures
// it shows. `node scripts/tour.js` rewrites the page; `--check` only says what would change (test/verify/tour.test.ts).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePage } from './tour/page.js';
import { takePictures } from './tour/pictures.js';
import { openShell } from './tour/shell.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'docs', '导览.md');
const before = readFileSync(page, 'utf8');
const home = mkdtempSync(join(tmpdir(), 'cunbao-tour-'));
try {
  const { run, folder } = openShell(root, home);
  const { steps, pictures, write } = parsePage(before);
  const after = write(steps.map(({ commands }) => commands.map((command) => ({ command, output: run(command) }))));
  if (process.argv.includes('--check')) {
    if (after !== before) {
      const [old, now] = [before, after].map((text) => text.split('\n'));
      const line = now.findIndex((text, i) => text !== old[i]);
      console.error(
        `docs/导览.md 第 ${line + 1} 行和运行的结果不同：\n- ${old[line]}\n+ ${now[line]}\n运行 node scripts/tour.js 重写。`,
      );
      process.exitCode = 1;
    }
  } else {
    writeFileSync(page, after);
    takePictures(pictures, folder(), join(root, 'docs'));
    console.log(`docs/导览.md：${steps.length} 步，${pictures.length} 张图`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
