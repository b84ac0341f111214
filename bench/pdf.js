// The PDF of a report of some ten pages and of a ledger of 2,000 rows × 10 columns: cunbao against pdfmake as it comes and, where
// `node scripts/beside-typst.js` has fetched it, Typst (native); same fonts.
// Each engine and job runs in a process of its own. `cold` is the process up to the first document, with loading; `warm` the median of later ones.
// Milliseconds of processor time (all threads), so that what else runs on the machine does not count.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadTypst } from '../scripts/typst/load.js';

const fontFolder = fileURLToPath(new URL('../dist/fonts', import.meta.url));
const jobs = ['report', 'ledger'];
const self = fileURLToPath(import.meta.url);

/** @returns {{results: {name: string, ms: number, peakMB: number}[]}} */
export default function run() {
  const engines = ['cunbao', 'pdfmake', ...(loadTypst([fontFolder]) ? ['typst'] : [])];
  const runs = jobs.flatMap((job) =>
    engines.map((engine) => {
      const child = spawnSync(process.execPath, [self, '--one', engine, job], { encoding: 'utf8', timeout: 120_000 });
      if (child.status !== 0) throw new Error(child.stderr || `${engine} ${job}: timed out`);
      return { job, engine, ...JSON.parse(child.stdout) };
    }),
  );
  const measures = ['cold', 'warm'];
  return {
    results: jobs.flatMap((job) =>
      measures.flatMap((measure) =>
        runs
          .filter((r) => r.job === job)
          .map((r) => ({ name: `${r.engine}: ${job}, ${measure}`, ms: r[measure], peakMB: r.peakMB })),
      ),
    ),
  };
}

const page = {
  width: 595.3,
  height: 841.9,
  orientation: 'portrait',
  margin: { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 },
  headerDistance: 42.5,
  footerDistance: 70,
};
const format = (align, firstLine, pitch = 28.95) => ({
  align,
  indent: { left: 0, right: 0, firstLine },
  space: { before: 0, after: 0 },
  line: { rule: 'exact', value: pitch },
});
const text = (kind, font, size, words, align = 'justify', firstLine = 32) => ({
  ...kind,
  format: format(align, firstLine),
  inlines: [{ kind: 'run', text: words, font, size }],
});
const body =
  '经逐户排查，全村412户1638人住房、饮水、教育、医疗均有保障，发现问题17个，已整改12个，其余5个明确了责任人和期限。';
const line = { width: 0.5 };
const cell = (words) => ({
  blocks: [
    {
      kind: 'paragraph',
      format: format('center', 0, 16),
      inlines: [{ kind: 'run', text: words, font: 'fangsong', size: 10.5 }],
    },
  ],
  colSpan: 1,
  rowSpan: 1,
  verticalAlign: 'center',
  borders: { top: line, right: line, bottom: line, left: line },
});
const row = (words, header) => ({ cells: words.map(cell), header, cantSplit: true });
const columns = ['编号', '村', '户主', '问题', '措施', '状态', '责任人', '期限', '类别', '备注'];
const values = (i) => [
  `0${i}`,
  '王店村',
  '赵大庆',
  '住房屋面渗漏',
  '联系鉴定后修缮',
  '整改中',
  '孙堃',
  '12月31日',
  '住房',
  '',
];
const table = (count) => ({
  kind: 'table',
  columns: Array(10).fill(44),
  align: 'center',
  cellMargin: { top: 2, right: 2, bottom: 2, left: 2 },
  rows: [row(columns, true), ...Array.from({ length: count }, (_, i) => row(values(i), false))],
});
const title = text({ kind: 'heading', level: 0 }, 'xiaobiaosong', 22, '王店村排查工作自查报告', 'center', 0);
const trees = {
  report: () => [
    title,
    ...Array.from({ length: 30 }, (_, i) => [
      text({ kind: 'heading', level: 1 }, 'heiti', 16, `${i + 1}、工作开展情况`),
      text({ kind: 'heading', level: 2 }, 'kaiti', 16, '（一）责任落实方面'),
      text({ kind: 'paragraph' }, 'fangsong', 16, body.repeat(2)),
    ]).flat(),
    table(40),
  ],
  ledger: () => [title, table(2000)],
};

async function cunbao(blocks) {
  const { nodePorts } = await import('../dist/cli/node-ports.js');
  const { loadFonts, writePdf } = await import('../dist/document/index.js');
  const ports = nodePorts();
  const files = (await ports.fonts()).filter((f) => f.origin === 'package');
  const { value: fonts } = await loadFonts(files, ports.files.read);
  return async () => {
    const { value } = await writePdf(
      { sections: [{ page, blocks }] },
      { fonts, info: { title: '测试', date: '2021-10-30' } },
    );
    return value.bytes.length;
  };
}

async function pdfmake(blocks) {
  const require = createRequire(import.meta.url);
  const maker = require('pdfmake');
  const shipped = (name) => fileURLToPath(new URL(`../dist/fonts/${name}.common.ttf`, import.meta.url));
  const faces = {
    xiaobiaosong: shipped('NotoSerifSC_700Bold'),
    heiti: shipped('NotoSansSC_500Medium'),
    kaiti: shipped('lxgw-wenkai-latin-500-normal'),
    fangsong: shipped('lxgw-wenkai-latin-300-normal'),
  };
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy(() => true);
  const words = ({ inlines: [{ text: t, font, size }], format: f }) => ({
    text: t,
    font,
    fontSize: size,
    alignment: f.align,
    leadingIndent: f.indent.firstLine,
  });
  const node = (block) =>
    block.kind === 'table'
      ? {
          table: {
            headerRows: 1,
            widths: block.columns.map((w) => w - 5),
            body: block.rows.map((r) => r.cells.map((c) => words(c.blocks[0]))),
          },
        }
      : words(block);
  return async () => {
    maker.setFonts(Object.fromEntries(Object.entries(faces).map(([name, normal]) => [name, { normal }])));
    const { left, top, right, bottom } = page.margin;
    const content = blocks.map(node);
    const definition = {
      content,
      pageSize: 'A4',
      pageMargins: [left, top, right, bottom],
      version: '1.7',
      subset: 'PDF/A-3b',
      defaultStyle: { font: 'fangsong' },
    };
    return (await maker.createPdf(definition).getBuffer()).length;
  };
}

async function typst(blocks) {
  const engine = loadTypst([fontFolder]);
  const families = {
    xiaobiaosong: 'font: "Noto Serif SC", weight: 700',
    heiti: 'font: "Noto Sans SC", weight: 500',
    kaiti: 'font: "LXGW WenKai", weight: 400',
    fangsong: 'font: "LXGW WenKai", weight: 300',
  };
  const { left, top, right, bottom } = page.margin;
  const words = ({ inlines: [{ text: t, font, size }] }) => `#text(${families[font]}, size: ${size}pt)[${t}]`;
  const paragraph = (block) => {
    const { align, indent, line } = block.format;
    const leading = line.value - block.inlines[0].size;
    const set = `#set par(leading: ${leading}pt, first-line-indent: (amount: ${indent.firstLine}pt, all: true), justify: ${align === 'justify'})`;
    const text = align === 'center' ? `#align(center)[${words(block)}]` : words(block);
    return `#[${set}\n${text}#parbreak()]`;
  };
  const node = (block) => {
    if (block.kind !== 'table') return paragraph(block);
    const cells = (row) => row.cells.map((c) => `[${words(c.blocks[0])}]`).join(', ');
    const widths = block.columns.map((w) => `${w}pt`).join(', ');
    const [head, ...rows] = block.rows;
    return `#table(columns: (${widths}), align: center + horizon, inset: 2pt, stroke: 0.5pt, table.header(${cells(head)}), ${rows.map(cells).join(',\n')})`;
  };
  const source = `#set page(width: ${page.width}pt, height: ${page.height}pt, margin: (top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt, left: ${left}pt))
#set text(lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(spacing: 12.95pt)
${blocks.map(node).join('\n\n')}`;
  return async () => {
    engine.forget();
    return engine.pdf(source).length;
  };
}

async function one(engine, job) {
  const write = await { cunbao, pdfmake, typst }[engine](trees[job]());
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const time = async () => {
    const before = used();
    await write();
    return used() - before;
  };
  await time();
  const cold = used();
  const warm = [];
  for (let i = 0; i < 3; i++) warm.push(await time());
  const median = warm.sort((a, b) => a - b)[1];
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ cold, warm: median, peakMB }));
}

if (process.argv[1] === self && process.argv[2] === '--one') await one(process.argv[3], process.argv[4]);
