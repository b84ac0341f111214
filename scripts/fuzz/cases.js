// What the fuzzing starts from and who reads it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { mutateJson } from './json.js';
import { mutateBytes, mutatePackage, mutatePdf, mutateText, mutateZip, random, unzip } from './mutate.js';
import { planted, tellsTooMuch } from './planted.js';
import { recordReaders, recordSeeds } from './records.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...path) => join(root, ...path);
const made = join(tmpdir(), 'cunbao-fuzz-seeds');
const file = (path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) });
const text = (path) => ({ name: basename(path), text: readFileSync(path, 'utf8') });
const below = (folder, pattern) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));

/**
 * Files of each kind; the `finished` ones, made once by the built program, only when asked for; with `foreign`, a folder, also other
 * people's files below it.
 */
export function seedFiles({ finished = true, foreign } = {}) {
  const zips = (paths) => paths.map(file).map((one) => ({ ...one, entries: unzip(one.bytes) }));
  const header = '县,乡,村,户编号,人编号,姓名,性别,证件号码,与户主关系,民族,健康状况,联系电话';
  const row = '界首市,王集镇,王店村,"340001","34000101",张"三,男,349999196001010017,户主,汉族,健康,';
  return {
    xlsx: zips(below(at('data/villages'), /\.xlsx$/)),
    form: zips(below(at('templates/表单'), /\.docx$/)),
    ...(finished && finishedFiles(zips)),
    ...(foreign && foreignFiles(foreign)),
    plan: [text(at('data/plan.yaml'))],
    mapping: below(at('templates/registers'), /\.yaml$/).map(text),
    profile: [text(at('templates/格式.yaml'))],
    markdown: below(at('templates'), /\.md$/).map(text),
    // The same, taken apart and put together with values of another shape.
    shape: [at('data/plan.yaml'), at('templates/格式.yaml'), ...below(at('templates/registers'), /\.yaml$/)].map(
      (path) => ({
        name: basename(path),
        value: parse(readFileSync(path, 'utf8')),
        // What is nested too deep for the library to write stays JSON, which is YAML too.
        wrap: (json) => new TextEncoder().encode(/\[{1000}/.test(json) ? json : stringify(JSON.parse(json))),
      }),
    ),
    csv: [{ name: '名单.csv', text: [header, row, row.replace('张"三', '=1+1'), row].join('\r\n') }],
  };
}

/** Small files of other projects; what is no well-formed zip to begin with is left out. */
function foreignFiles(folder) {
  const all = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .sort();
  const small = (pattern, most) =>
    all.filter((path) => pattern.test(path) && statSync(path).size > 0 && statSync(path).size < most).map(file);
  const zips = (pattern) =>
    small(pattern, 60_000).flatMap((one) => {
      try {
        const entries = unzip(one.bytes);
        return entries.length > 1 ? [{ ...one, entries }] : [];
      } catch {
        return [];
      }
    });
  return { foreignXlsx: zips(/\.xls[xm]$/i), foreignDocx: zips(/\.doc[xm]$/i), pdf: small(/\.pdf$/i, 300_000) };
}

function finishedFiles(zips) {
  const folder = join(made, '王店村');
  if (!existsSync(folder)) {
    const args = ['report', at('data/villages/王店村.xlsx'), '--package', '--out', made];
    execFileSync(process.execPath, [at('dist/cli/bin.js'), ...args], { stdio: 'ignore' });
  }
  const run = (made, ...args) => {
    if (existsSync(made)) return;
    try {
      execFileSync(process.execPath, args, { stdio: 'ignore' });
    } catch {
      // Exit 1: the workbook has errors, as it should here.
    }
  };
  const [forms, lists, fonts] = ['交办', '清单', '字体'].map((name) => join(made, name));
  const bin = at('dist/cli/bin.js');
  const record = join(made, '历史.jsonl');
  run(forms, bin, 'ledger', 'assign', at('data/villages/王店村.xlsx'), '--out', forms, '--history', record);
  run(lists, bin, 'check', at('data/villages/新村社区.xlsx'), '--report', join(lists, '错误清单.xlsx'));
  run(fonts, at('scripts/fuzz/fonts.js'), fonts);
  const all = (pattern) => zips(below(folder, pattern));
  const finished = { docx: all(/\.docx$/), pdf: below(folder, /\.pdf$/).map(file), package: all(/\.zip$/) };
  return {
    ...finished,
    ...recordSeeds(finished),
    returned: zips(below(forms, /\.xlsx$/)),
    checked: zips(below(lists, /\.xlsx$/)),
    font: below(fonts, /\.(ttf|ttc|woff|otf)$/).map(file),
    ledger: all(/台账\.xlsx$/),
    table: all(/\.xlsx$/),
  };
}

/** The file of a number: always the same. */
export function caseOf(seeds, kind, seedNumber, number) {
  const r = random((seedNumber * 1_000_003 + number) ^ kind.length);
  const seed = planted(r.pick(seeds), r);
  const { name, bytes, entries, text: source } = seed;
  if (seed.wrap) {
    const text = mutateJson(seed.value, r);
    return { ...seed, bytes: seed.wrap(seed.torn && r.int(20) === 0 ? mutateText(text, r) : text) };
  }
  if (kind === 'font') return { name, bytes: mutateBytes(bytes, r) };
  if (kind === 'pdf') return { name, bytes: mutatePdf(bytes, r) };
  if (kind === 'package') return { name, bytes: mutatePackage(entries, r) };
  if (entries) return { name, bytes: r.int(5) === 0 ? mutateBytes(bytes, r) : mutateZip(entries, r) };
  let changed = source;
  for (let i = 0; i <= r.int(3); i++) changed = mutateText(changed, r);
  const encoded = new TextEncoder().encode(changed);
  return { name, bytes: r.int(8) === 0 && encoded.length > 0 ? mutateBytes(encoded, r) : encoded };
}

/** A disk in memory with one file on it. */
function onlyFile(path, content) {
  const disk = new Map([[path, content]]);
  const missing = () => Promise.reject(Object.assign(new Error('missing'), { code: 'ENOENT' }));
  return {
    read: async (name) => disk.get(name) ?? missing(),
    write: async (name, bytes) =>
      void disk.set(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
    exists: async (name) => [...disk.keys()].some((one) => one === name || one.startsWith(`${name}/`)),
    append: async (name, bytes) =>
      void disk.set(name, Buffer.concat([disk.get(name) ?? new Uint8Array(), bytes])) ?? true,
    remove: async (name) => void disk.delete(name),
    async list(folder) {
      const below = [...disk.keys()].filter((name) => name.startsWith(`${folder}/`));
      const names = new Map(
        below.map((name) => name.slice(folder.length + 1).split('/')).map(([n, ...rest]) => [n, rest.length > 0]),
      );
      return names.size === 0 ? missing() : [...names].map(([name, isFolder]) => ({ name, folder: isFolder }));
    },
  };
}

const decoded = (bytes) => new TextDecoder().decode(bytes);

/** The rooms' own doors, as the commands call them: what they throw would be a fault of ours. */
export async function readersOf(room = (name) => import(at('dist', name, 'index.js'))) {
  const rooms = [
    'archive',
    'diagnostics',
    'document',
    'plan',
    'registers',
    'review',
    'template',
    'town',
    'village',
    'workbook',
  ];
  const [
    archive,
    { renderHtml, renderTerminal },
    document,
    plans,
    registers,
    review,
    template,
    town,
    village,
    workbook,
  ] = await Promise.all(rooms.map(room));
  /** The codes of what would be printed, which must hold no number and no stack. */
  const codesOf = ({ diagnostics }) => {
    const wrong = tellsTooMuch(`${renderTerminal(diagnostics)}${renderHtml(diagnostics)}`);
    if (wrong) throw new Error(`printed: ${wrong}`);
    return [...new Set(diagnostics.map(({ code }) => code))];
  };
  const plan = plans.loadPlan(readFileSync(at('data/plan.yaml'), 'utf8'), 'plan.yaml').value;
  const profile = template.loadProfile(readFileSync(at('templates/格式.yaml'), 'utf8'), '格式.yaml').value;
  const mappings = below(at('templates/registers'), /\.yaml$/).map(
    (path) => registers.loadMapping(readFileSync(path, 'utf8'), path).value,
  );
  const own = village.reviewRules(plan, profile);
  const rules = () => own;
  const data = { 村名: '王店村', 农户: [{ 户主姓名: '张三', 家庭成员: [{ 姓名: '张三' }] }], 问题: [] };
  const fillIfGood = (compiled, fill) => [
    ...codesOf(compiled),
    ...(compiled.value ? codesOf(fill(compiled.value)) : []),
  ];
  const decks = {
    report: () => readFileSync(at('templates/自查报告.md'), 'utf8'),
    table: () => readFileSync(join(made, '王店村', '问题台账.xlsx')),
  };
  const shared = { plan, rules, profile, data: decks, codesOf, onlyFile };
  const slip = document.readDocx(readFileSync(at('templates/表单/销号单.docx')), '销号单.docx').value;
  const packaged = below(at('dist/fonts'), /common\.ttf$/).map((path) => ({
    path,
    origin: 'package',
    bytes: new Uint8Array(readFileSync(path)),
  }));
  return {
    ...recordReaders({ archive, review, template, town, village }, shared),
    returned: (bytes, name) => codesOf(town.readForm(bytes, name, plan, [])),
    checked: (bytes) => [workbook.readCheckRecord(bytes) ? 'read' : 'none'],
    shape: (bytes, name) => {
      const load =
        name === 'plan.yaml' ? plans.loadPlan : name === '格式.yaml' ? template.loadProfile : registers.loadMapping;
      return codesOf(load(decoded(bytes), name));
    },
    async font(bytes, name) {
      const files = [{ path: `fonts/${name}`, origin: 'workspace', bytes }, ...packaged];
      const fonts = await document.loadFonts(files, async (path) => files.find((own) => own.path === path).bytes);
      const made = await document.writePdf(slip, { fonts: fonts.value, info: { title: 'x', date: '2021-12-24' } });
      const opened = made.value && document.openPdf(made.value.bytes, 'x.pdf');
      return [...codesOf(fonts), ...codesOf(made), ...(opened ? codesOf(opened) : ['nothing'])];
    },
    xlsx(bytes, name) {
      const read = village.analyse(bytes, name, { plan });
      workbook.annotateWorkbook(bytes, name, read.diagnostics);
      if (read.value) village.villageRecords(read.value, plan);
      return codesOf(read);
    },
    ledger: (bytes, name) => codesOf(registers.readRegister(bytes, name, mappings)),
    async docx(bytes, name) {
      const reviewed = await review.reviewDocx(bytes, name, rules, undefined, {});
      if (reviewed.value) {
        document.writeHtml(reviewed.value.document, { title: name });
        document.readDocx(document.writeDocx(reviewed.value.document), name);
      }
      return codesOf(reviewed);
    },
    async foreignXlsx(bytes, name) {
      const compiled = await template.compileExcelTemplate(bytes, name);
      return [
        ...codesOf(registers.readRegister(bytes, name, mappings)),
        ...codesOf(village.analyse(bytes, name, { plan })),
        ...fillIfGood(compiled, (one) => template.fillExcel(one, data, { draft: true })),
      ];
    },
    foreignDocx(bytes, name) {
      const read = document.readDocx(bytes, name);
      if (read.value) {
        document.writeHtml(read.value, { title: name });
        document.readDocx(document.writeDocx(read.value), name);
      }
      return codesOf(read);
    },
    async pdf(bytes, name) {
      const opened = document.openPdf(bytes, name);
      if (opened.value) document.pageTexts(opened.value);
      const reviewed = await review.reviewPdf(bytes, name, rules, undefined, {});
      return [...codesOf(opened), ...codesOf(review.carriedIn(bytes, name)), ...codesOf(reviewed)];
    },
    async form(bytes, name) {
      const compiled = await template.compileWordTemplate(bytes, { file: name, name, profile });
      return fillIfGood(compiled, (one) => template.fillTemplate(one, data, { draft: true }));
    },
    async table(bytes, name) {
      const compiled = await template.compileExcelTemplate(bytes, name);
      return fillIfGood(compiled, (one) => template.fillExcel(one, data, { draft: true }));
    },
    async package(bytes, name) {
      const files = onlyFile(`in/${name}`, bytes);
      const digest = async (book, file) => town.digestVillage(book, file, { plan, identityKey: 'k' });
      const reading = { digester: { width: 1, digest }, cache: 'cache', key: 'k' };
      const now = '2021-12-20T02:00:00Z';
      return codesOf(await town.collect({ files, plan, folder: 'in', store: 'in/收件', now, reading }));
    },
    plan: (bytes, name) => codesOf(plans.loadPlan(decoded(bytes), name)),
    mapping: (bytes, name) => codesOf(registers.loadMapping(decoded(bytes), name)),
    profile: (bytes, name) => codesOf(template.loadProfile(decoded(bytes), name)),
    async markdown(bytes, name) {
      const compiled = await template.compileTemplate({
        file: name,
        source: decoded(bytes),
        profile,
      });
      return fillIfGood(compiled, (one) => template.fillTemplate(one, data, { draft: true }));
    },
    csv: (bytes, name) => codesOf(registers.readRegister(bytes, name, mappings)),
  };
}
