// The PDF of a report of some ten pages, of a ledger of 2,000 rows × 10 columns and of a village's visit forms: cunbao against
// pdfmake as it comes, for the ledger pdfkit drawing the same table by hand, and, where `node scripts/beside-typst.js` has
// fetched it, Typst (native); same fonts. Each engine and job runs in a process of its own. `cold` is the process up to the first
// document, with loading; `warm` the median of later ones (of a form: filled, read back and drawn, a household each).
// Milliseconds of processor time (all threads), so that what else runs on the machine does not count.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadTypst } from '../scripts/typst/load.js';

const fontFolder = fileURLToPath(new URL('../dist/fonts', import.meta.url));
const jobs = { report: ['cunbao', 'pdfmake'], ledger: ['cunbao', 'pdfmake', 'pdfkit'], form: ['cunbao'] };
const self = fileURLToPath(import.meta.url);
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @returns {{results: {name: string, ms: number, peakMB: number}[]}} */
export default function run() {
  const beside = loadTypst([fontFolder]) ? ['typst'] : [];
  const runs = Object.entries(jobs).flatMap(([job, engines]) =>
    [...engines, ...(job === 'form' ? [] : beside)].map((engine) => {
      const child = spawnSync(process.execPath, [self, '--one', engine, job], { encoding: 'utf8', timeout: 300_000 });
      if (child.status !== 0) throw new Error(child.stderr || `${engine} ${job}: timed out`);
      return { job, engine, ...JSON.parse(child.stdout) };
    }),
  );
  return {
    results: Object.keys(jobs).flatMap((job) =>
      ['cold', 'warm'].flatMap((measure) =>
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

async function cunbao(job) {
  const { nodePorts } = await import('../dist/cli/node-ports.js');
  const { loadFonts, readDocx, writePdf } = await import('../dist/document/index.js');
  const ports = nodePorts();
  const files = (await ports.fonts()).filter((f) => f.origin === 'package');
  const { value: fonts } = await loadFonts(files, ports.files.read);
  const info = { title: '测试', date: '2021-10-30' };
  if (job !== 'form') {
    const document = { sections: [{ page, blocks: trees[job]() }] };
    return async () => (await writePdf(document, { fonts, info })).value.bytes.length;
  }
  const { fillTemplate } = await import('../dist/template/index.js');
  const { template, records } = await visitForms();
  let turn = 0;
  return async () => {
    const docx = fillTemplate(template, records[turn++ % records.length]).value;
    return (await writePdf(readDocx(docx, '表.docx').value, { fonts, info })).value.bytes.length;
  };
}

/** The visit form that ships and what the households of a village fill it with. */
async function visitForms() {
  const { compileWordTemplate } = await import('../dist/template/index.js');
  const { analyse, forms, villageRecords } = await import('../dist/village/index.js');
  const { plan } = JSON.parse(readFileSync(at('dist/plan.json'), 'utf8'));
  const workbook = new Uint8Array(readFileSync(at('data/villages/王店村.xlsx')));
  const analysed = analyse(workbook, '王店村.xlsx', { plan }).value;
  const form = forms.find(({ name }) => name === '入户排查表');
  const bytes = new Uint8Array(readFileSync(at('templates/表单/入户排查表.docx')));
  const { value: template } = await compileWordTemplate(bytes, { file: '入户排查表.docx' });
  return { template, records: form.records(villageRecords(analysed, plan, { fullNumbers: false, blanks: true })) };
}

const shipped = (name) => at(`dist/fonts/${name}.common.ttf`);
const faces = {
  xiaobiaosong: shipped('NotoSerifSC_700Bold'),
  heiti: shipped('NotoSansSC_500Medium'),
  kaiti: shipped('lxgw-wenkai-latin-500-normal'),
  fangsong: shipped('lxgw-wenkai-latin-300-normal'),
};

/** The table drawn by hand: each row as high as its highest cell, rules around the cells, the head again on every page. */
async function pdfkit(job) {
  // The copy that pdfmake brings.
  const load = createRequire(createRequire(import.meta.url).resolve('pdfmake/js/PDFDocument.js'));
  const PDFDocument = load('pdfkit');
  const [heading, ledger] = trees[job]();
  const cells = ledger.rows.map((r) => r.cells.map((c) => c.blocks[0].inlines[0].text));
  const { left, top, right, bottom } = page.margin;
  return () =>
    new Promise((resolve) => {
      const margins = { left, top, right, bottom };
      const doc = new PDFDocument({ size: 'A4', margins, pdfVersion: '1.7', subset: 'PDF/A-3b', font: faces.fangsong });
      let length = 0;
      doc.on('data', (chunk) => {
        length += chunk.length;
      });
      doc.on('end', () => resolve(length));
      doc.font(faces.xiaobiaosong, 22).text(heading.inlines[0].text, { align: 'center' });
      doc.font(faces.fangsong, 10.5);
      const width = ledger.columns[0];
      const inner = { width: width - 4, align: 'center', lineGap: 2 };
      let y = doc.y;
      const draw = (texts) => {
        const heights = texts.map((t) => doc.heightOfString(t, inner));
        const height = Math.max(16, ...heights) + 4;
        if (y + height > page.height - bottom) {
          doc.addPage();
          y = top;
          draw(cells[0]);
        }
        for (const [i, t] of texts.entries()) {
          const x = left + i * width;
          doc.lineWidth(0.5).rect(x, y, width, height).stroke();
          doc.text(t, x + 2, y + (height - heights[i]) / 2, inner);
        }
        y += height;
      };
      for (const texts of cells) draw(texts);
      doc.end();
    });
}

async function pdfmake(job) {
  const blocks = trees[job]();
  const maker = createRequire(import.meta.url)('pdfmake');
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

async function typst(job) {
  const blocks = trees[job]();
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

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function one(engine, job) {
  const write = await { cunbao, pdfmake, pdfkit, typst }[engine](job);
  await write();
  const cold = cpu();
  // Forms are small: a village of them until the code is compiled, and one more to measure.
  const [before, measured] = job === 'form' ? [60, 60] : [0, 3];
  for (let i = 0; i < before; i++) await write();
  const times = [];
  for (let i = 0; i < measured; i++) {
    const started = cpu();
    await write();
    times.push(cpu() - started);
  }
  const warm = times.sort((a, b) => a - b)[measured >> 1];
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ cold, warm, peakMB }));
}

if (process.argv[1] === self && process.argv[2] === '--one') await one(process.argv[3], process.argv[4]);
