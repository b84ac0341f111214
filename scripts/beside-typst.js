// node scripts/beside-typst.js: sets one official text with cunbao and with Typst, same page and fonts, measures both and writes
// docs/排版对照.md with pictures. Needs poppler's pdftoppm, ImageMagick's montage, and npm's registry the first time (scripts/typst/load.js). Run `npm run build` first.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesOf, loadFonts, openPdf, readPages, writePdf } from '../dist/document/index.js';
import { loadTypst } from './typst/load.js';
import { measure } from './typst/measure.js';
import { markup, tree } from './typst/sample.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const fontFolder = at('../dist/fonts');
const info = { title: '自查报告', date: '2021-12-24' };

const engines = {
  村报: async () => {
    const { nodePorts } = await import('../dist/cli/node-ports.js');
    const ports = nodePorts();
    const files = (await ports.fonts()).filter(({ origin }) => origin === 'package');
    const { value: fonts } = await loadFonts(files, ports.files.read);
    return async (copies) => (await writePdf(tree(copies), { fonts, info })).value.bytes;
  },
  Typst: async () => {
    const typst = loadTypst([fontFolder], { install: true });
    return async (copies) => {
      typst.forget();
      return typst.pdf(markup(copies));
    };
  },
};

/** ms of processor time of one document in a warm process, in this process. */
async function warm(name) {
  const write = await engines[name]();
  const times = [];
  for (let i = 0; i < 12; i++) {
    const before = process.cpuUsage();
    await write(1);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[3];
}

if (process.argv[2] === '--warm') console.log(await warm(process.argv[3]));
else await compare();

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-beside-'));
  const pictures = at('../docs/排版对照');
  mkdirSync(pictures, { recursive: true });
  const measured = {};
  try {
    // Which is which is said at the end of the page only.
    for (const [name, letter] of [
      ['Typst', '甲'],
      ['村报', '乙'],
    ]) {
      const bytes = await (await engines[name]())(1);
      const file = join(folder, `${letter}.pdf`);
      writeFileSync(file, bytes);
      const { value: pdf } = openPdf(readFileSync(file), file);
      const pages = readPages(pdf).map((page) => linesOf(page));
      const child = spawnSync(process.execPath, [at('./beside-typst.js'), '--warm', name], { encoding: 'utf8' });
      measured[letter] = {
        ...measure(pages, { left: 79.4, right: 595.3 - 73.7 }),
        '文件大小（KB）': bytes.length / 1024,
        '生成一份（已启动，处理器毫秒）': Number(child.stdout),
      };
      execFileSync('pdftoppm', ['-r', '78', '-gray', '-png', file, join(folder, letter)]);
      const images = pages.map((_, i) => join(folder, `${letter}-${i + 1}.png`)).slice(0, 2);
      const look = ['-tile', '2x1', '-geometry', '+3+3', '-background', '#999', '-dither', 'None', '-colors', '8'];
      execFileSync('montage', [...images, ...look, join(pictures, `${letter}.png`)]);
    }
    const rows = Object.keys(measured.甲).map(
      (key) => `| ${key} | ${shown(measured.甲[key])} | ${shown(measured.乙[key])} |`,
    );
    const page = at('../docs/排版对照.md');
    const [before, after] = readFileSync(page, 'utf8').split(/<!-- 量出的数[\s\S]*<!-- 完 -->/);
    const table = ['| | 甲 | 乙 |', '|---|---|---|', ...rows].join('\n');
    writeFileSync(page, `${before}<!-- 量出的数，由 scripts/beside-typst.js 写入 -->\n${table}\n<!-- 完 -->${after}`);
    console.log(table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shown(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 1);
}
