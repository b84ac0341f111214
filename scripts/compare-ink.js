// How alike two PDFs look, page by page: ink in the cells of a coarse grid, so that a line that moves a little still counts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const grid = { columns: 12, rows: 16 };
/** Pages that are looked at; long documents differ early or not at all. */
const most = 8;

/**
 * @param {string} ours @param {string} theirs PDF files
 * @returns {{page: number, difference: number, ours: string, theirs: string}[]} difference 0 (alike) … 1 (nothing in common) of each page, the ink's bounding boxes in % of the page
 */
export function compareInk(ours, theirs) {
  const [a, b] = [pagesOf(ours), pagesOf(theirs)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ({
    page: i + 1,
    difference: a[i] && b[i] ? difference(a[i].cells, b[i].cells) : 1,
    ours: a[i]?.box ?? '缺页',
    theirs: b[i]?.box ?? '缺页',
  }));
}

function difference(a, b) {
  let apart = 0;
  let all = 0;
  for (let i = 0; i < a.length; i++) {
    apart += Math.abs(a[i] - b[i]);
    all += Math.max(a[i], b[i]);
  }
  return all === 0 ? 0 : apart / all;
}

function pagesOf(file) {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-ink-'));
  try {
    const options = ['-gray', '-r', '30', '-l', String(most)];
    execFileSync('pdftoppm', [...options, file, join(folder, 'p')], { stdio: ['ignore', 'ignore', 'ignore'] });
    return readdirSync(folder)
      .sort()
      .map((name) => inkOf(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ink of a page in PGM (P5): by cells of the grid, and its bounding box. */
function inkOf(bytes) {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  const [width, height] = [Number(header[1]), Number(header[2])];
  const pixels = bytes.subarray(header[0].length);
  const cells = new Float64Array(grid.columns * grid.rows);
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const ink = 255 - pixels[y * width + x];
      if (ink < 24) continue;
      cells[Math.floor((y * grid.rows) / height) * grid.columns + Math.floor((x * grid.columns) / width)] += ink;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  const percent = (n, of) => Math.round((n / of) * 100);
  const empty = box.right < box.left;
  const sides = [
    percent(box.left, width),
    percent(box.top, height),
    percent(box.right, width),
    percent(box.bottom, height),
  ];
  return { cells, box: empty ? '空白' : sides.join(' ') };
}
