// Filling a Word form (20 fields, a 10-row loop) and a ledger of 5,000 rows × 8 columns: cunbao against docxtemplater and
// easy-template-x filling the same file, against `docx` building it each time, and against the floor: compressing the filled
// text alone at zlib's usual level, which is what every document needs for itself; the parts that are the same in all of them
// are compressed once. (cunbao compresses what is larger than 4 MB at level 1, the floor always at 6.) Each engine and job runs in a process of its own, so that `peakMB` is its own. Processor time.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const engines = ['cunbao', 'floor', 'docxtemplater', 'easy-template-x', 'docx'];
const jobs = { form: { rows: 10, paragraphs: 20 }, ledger: { rows: 5000, paragraphs: 1 } };
const COLUMNS = ['编号', '对象', '分类', '描述', '措施', '单位', '责任人', '状态'];
const self = fileURLToPath(import.meta.url);

/** @returns {{results: {name: string, job: string, perSecond?: number, ms?: number, peakMB: number}[]}} */
export default function run() {
  const results = Object.keys(jobs).flatMap((job) =>
    engines.map((engine) => {
      const child = spawnSync(process.execPath, [self, '--one', engine, job], { encoding: 'utf8' });
      if (child.status !== 0) throw new Error(child.stderr);
      return { name: engine, job, ...JSON.parse(child.stdout) };
    }),
  );
  return { results };
}

function data({ rows, paragraphs }) {
  const fields = Object.fromEntries(Array.from({ length: paragraphs }, (_, i) => [`值${i}`, `第${i}项内容𬭎<&>`]));
  const list = Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(COLUMNS.map((c) => [c, `${c}第${i + 1}号的内容`])),
  );
  return { ...fields, 村名: '王店村', 问题: list };
}

const sentence = (tag) =>
  `经逐户排查，本项情况为${tag}，各项措施均已落实到户到人，资料齐全、账实相符，发现的问题已列入台账。`;

/** The same document with `docx`; `loop`: one row with the other engines' tags instead of the rows. */
async function build(job, values, rows) {
  const d = await import('docx');
  const font = { ascii: '仿宋', hAnsi: '仿宋', eastAsia: '仿宋', cs: '仿宋' };
  const paragraph = (text, style) => new d.Paragraph({ style, children: [new d.TextRun(text)] });
  const cell = (text) => new d.TableCell({ width: { size: 1100, type: d.WidthType.DXA }, children: [paragraph(text)] });
  const document = new d.Document({
    styles: { default: { document: { run: { size: 32, font } } } },
    sections: [
      {
        children: [
          paragraph(`${values.村名}自查报告`, 'Title'),
          paragraph('一、大排查开展情况', 'Heading1'),
          ...Array.from({ length: job.paragraphs }, (_, i) => paragraph(sentence(values[`值${i}`]))),
          new d.Table({
            columnWidths: COLUMNS.map(() => 1100),
            layout: d.TableLayoutType.FIXED,
            rows: [
              new d.TableRow({ tableHeader: true, cantSplit: true, children: COLUMNS.map(cell) }),
              ...rows.map((r) => new d.TableRow({ cantSplit: true, children: COLUMNS.map((c) => cell(r[c])) })),
            ],
          }),
        ],
      },
    ],
  });
  return d.Packer.toBuffer(document);
}

/** A Word template with our tags, the loop in one row. */
function tagsTemplate(job) {
  const values = Object.fromEntries(Array.from({ length: job.paragraphs }, (_, i) => [`值${i}`, `{{值${i}}}`]));
  const row = Object.fromEntries(COLUMNS.map((c) => [c, `{{${c}}}`]));
  row[COLUMNS[0]] = `{{#each 问题}}${row[COLUMNS[0]]}`;
  row[COLUMNS.at(-1)] += '{{/each}}';
  return build(job, { ...values, 村名: '{{村名}}' }, [row]);
}

/** A Word template with the single braces of docxtemplater and easy-template-x. */
function bracesTemplate(job) {
  const values = Object.fromEntries(Array.from({ length: job.paragraphs }, (_, i) => [`值${i}`, `{值${i}}`]));
  const row = Object.fromEntries(COLUMNS.map((c) => [c, `{${c}}`]));
  row[COLUMNS[0]] = `{#问题}${row[COLUMNS[0]]}`;
  row[COLUMNS.at(-1)] += '{/问题}';
  return build(job, { ...values, 村名: '{村名}' }, [row]);
}

const makers = {
  async cunbao(job) {
    const { compileWordTemplate, fillTemplate } = await import('../dist/template/index.js');
    const { value, diagnostics } = await compileWordTemplate(await tagsTemplate(job), { file: 'bench.docx' });
    if (!value) throw new Error(JSON.stringify(diagnostics));
    return (values) => fillTemplate(value, values).value;
  },
  /** Compressing the filled text alone: what no engine can do without. */
  async floor(job) {
    const { readZip } = await import('../dist/office/index.js');
    const { deflateRawSync } = await import('node:zlib');
    const fill = await makers.cunbao(job);
    const xml = Buffer.from(readZip(fill(data(job)), 'bench.docx').value.text('word/document.xml'), 'utf8');
    return () => deflateRawSync(xml, { level: 6 });
  },
  docx: (job) => (values) => build(job, values, values.问题),
  async docxtemplater(job) {
    const { default: Docxtemplater } = await import('docxtemplater');
    const { default: PizZip } = await import('pizzip');
    const template = await bracesTemplate(job);
    return (values) =>
      new Docxtemplater(new PizZip(template), { paragraphLoop: true })
        .render(values)
        .toBuffer({ compression: 'DEFLATE' });
  },
  async 'easy-template-x'(job) {
    const { TemplateHandler } = await import('easy-template-x');
    const template = await bracesTemplate(job);
    const handler = new TemplateHandler();
    return (values) => handler.process(template, values);
  },
};

async function one(engine, name) {
  const job = jobs[name];
  const fill = await makers[engine](job);
  const values = data(job);
  const first = await fill(values);
  if (!first?.length) throw new Error('nothing filled');
  // Small documents in dozens: the clock of processor time is too coarse for one.
  const together = name === 'form' ? 25 : 1;
  const times = [];
  const until = performance.now() + 4000;
  while (times.length < 5 || (performance.now() < until && times.length < 200)) {
    const { user, system } = process.cpuUsage();
    for (let i = 0; i < together; i++) await fill(values);
    const used = process.cpuUsage({ user, system });
    times.push((used.user + used.system) / 1000 / together);
  }
  const median = times.sort((a, b) => a - b)[times.length >> 1];
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  const ms = Number(median.toFixed(2));
  console.log(JSON.stringify(name === 'form' ? { perSecond: Math.round(1000 / median), peakMB } : { ms, peakMB }));
}

if (process.argv[2] === '--one') await one(process.argv[3], process.argv[4]);
