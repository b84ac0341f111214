// Reads every docx of a folder, writes its PDF, and says where something was lost or reordered. Compares with what the XML itself says, and,
// where a PDF of the same name lies in a second folder (made by LibreOffice), with that.
// What stands on which page and where lines end is compared there too; `--ink` also compares the pages as pictures (poppler), the least alike last. `--convert` makes the PDFs of the second folder with LibreOffice first.
//   node scripts/read-corpus.js FOLDER [--office FOLDER [--convert] [--ink]] [--no-pdf] [--out FOLDER] [--only PART-OF-NAME]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodePorts } from '../dist/cli/node-ports.js';
import { loadFonts, plainText, readDocx, writeDocx, writeHtml, writePdf } from '../dist/document/index.js';
import { openPackage } from '../dist/office/index.js';
import { compareInk } from './compare-ink.js';
import { comparePages } from './corpus/compare-pages.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    office: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    'no-pdf': { type: 'boolean' },
    ink: { type: 'boolean' },
    convert: { type: 'boolean' },
  },
});
const folder = positionals[0];
if (!folder) throw new Error('node scripts/read-corpus.js FOLDER');
if (values.out) mkdirSync(values.out, { recursive: true });
if (values.office && values.convert) convert(folder, values.office);

/** Converts what is not there yet, many files a run: starting LibreOffice takes longer than a document. */
function convert(from, to) {
  mkdirSync(to, { recursive: true });
  const wanted = readdirSync(from).filter(
    (name) => /\.docx$/i.test(name) && !existsSync(join(to, name.replace(/\.\w+$/, '.pdf'))),
  );
  const profile = `-env:UserInstallation=file://${join(tmpdir(), 'cunbao-corpus-libreoffice')}`;
  for (let i = 0; i < wanted.length; i += 40) {
    const files = wanted.slice(i, i + 40).map((name) => join(from, name));
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', to];
    execFileSync('soffice', [...options, ...files], { stdio: 'ignore' });
  }
}

const squeezed = (text) =>
  text.replace(/[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ue000-\uf8ff〓]/gu, '').toLowerCase();

/** Fields whose result the tree counts anew. */
const counted = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|FORMCHECKBOX)\b/i;

/** Texts of the paragraphs of a part, without deleted and alternative content, in the order of the file. */
function rawParagraphs(xml) {
  const skip = /^(w:del|w:moveFrom|mc:Fallback|w:rPr|w:pPr|w:rt|w:txbxContent)$/;
  const texts = [];
  const stack = [];
  let skipped = 0;
  const fields = [];
  for (const [, end, name, attributes, self, text] of xml.matchAll(/<(\/?)([\w:.-]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (text !== undefined) {
      if (stack.at(-1)?.name === 'w:instrText' && fields.length) fields.at(-1).code += text;
      if (skipped === 0 && stack.at(-1)?.name === 'w:t' && !fields.some((f) => f.hidden || !f.result)) {
        const paragraph = stack.findLast((e) => e.name === 'w:p');
        if (paragraph) paragraph.text += decode(text);
      }
      continue;
    }
    if (name === 'w:fldChar') {
      const type = /fldCharType="(\w+)"/.exec(attributes)?.[1];
      if (type === 'begin') fields.push({ code: '', result: false, hidden: false });
      else if (type === 'separate' && fields.length) {
        const field = fields.at(-1);
        field.result = true;
        field.hidden = counted.test(field.code);
      } else if (type === 'end') fields.pop();
    }
    if (name === 'w:fldSimple' && !end && !self) {
      fields.push({ result: true, hidden: counted.test(/instr="([^"]*)"/.exec(attributes)?.[1] ?? '') });
    } else if (name === 'w:fldSimple' && end) fields.pop();
    if (self) continue;
    if (!end) {
      stack.push({ name, text: '' });
      if (skip.test(name)) skipped++;
    } else {
      const el = stack.pop();
      if (skip.test(name)) skipped--;
      if (el?.name === 'w:p' && el.text.trim()) texts.push(el.text);
    }
  }
  return texts;
}
const decode = (text) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, n) => String.fromCodePoint(Number.parseInt(n, 16)))
    .replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function marginBlocks(document) {
  return document.sections.flatMap(({ header, footer }) =>
    [header, footer].flatMap((part) => [part?.default, part?.even, part?.first].flatMap((blocks) => blocks ?? [])),
  );
}
const counts = (text) => {
  const map = new Map();
  for (const c of text) map.set(c, (map.get(c) ?? 0) + 1);
  return map;
};
/** Characters of `a` that `b` has fewer of. */
function lacking(a, b) {
  const have = counts(b);
  let lost = '';
  for (const [c, n] of counts(a)) if ((have.get(c) ?? 0) < n) lost += c.repeat(Math.min(n - (have.get(c) ?? 0), 20));
  return lost;
}
const pdfText = (file, ...options) => execFileSync('pdftotext', ['-raw', ...options, file, '-'], { encoding: 'utf8' });

const ports = nodePorts();
const fonts = values['no-pdf'] ? undefined : (await loadFonts(await ports.fonts(), ports.files.read)).value;
const totals = {
  files: 0,
  refused: 0,
  crashed: 0,
  silent: 0,
  reordered: 0,
  roundTrip: 0,
  pdfFailed: 0,
  pdfLost: 0,
  officeLost: 0,
  samePages: 0,
  compared: 0,
};
const codes = {};
/** Pages by how little they look alike. */
const looks = [];
/** By document, what stands on the same page and how many lines are the same. */
const breaks = [];
const say = (file, what, detail = '') => console.log(`${what.padEnd(11)} ${file}  ${detail}`);

for (const file of readdirSync(folder).sort()) {
  if (!/\.(docx|docm|dotx|dotm)$/i.test(file) || (values.only && !file.includes(values.only))) continue;
  totals.files++;
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const begun = performance.now();
  try {
    const { value: document, diagnostics } = readDocx(bytes, file);
    const took = performance.now() - begun;
    if (took > 2000) say(file, 'slow', `${Math.round(took)} ms`);
    for (const d of diagnostics) codes[d.code] = (codes[d.code] ?? 0) + 1;
    if (!document) {
      totals.refused++;
      say(file, 'refused', diagnostics.map((d) => `${d.code} ${d.message}`).join(' '));
      continue;
    }
    writeHtml(document, { title: file });
    const body = plainText(document);
    const margins = marginBlocks(document).map(plainText).join('\n');
    const said = diagnostics.map((d) => `${d.found ?? ''}${d.message}`).join('\n');
    const all = squeezed(`${body}\n${margins}`);
    const everything = all + squeezed(said);
    const pkg = openPackage(bytes, file).value;
    const raw = rawParagraphs(pkg.part(pkg.mainPart) ?? '');
    // Headers of first and even pages that are switched off are not printed by anyone.
    const furniture = pkg.names().some((n) => /word\/(header|footer)2\.xml$/.test(n));
    const side = pkg
      .names()
      .filter((n) =>
        (furniture
          ? /word\/(footnotes|endnotes|comments)\d*\.xml$/
          : /word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/
        ).test(n),
      )
      .flatMap((n) => rawParagraphs(pkg.part(n) ?? ''));
    const missing = [...raw, ...side].filter((t) => {
      const s = squeezed(t);
      return (
        !/^\d*$/.test(s) &&
        !everything.includes(s) &&
        lacking(s, everything.slice(0, 200_000)).length + (s.length > 12 ? !everything.includes(s.slice(0, 12)) : 1) > 0
      );
    });
    if (missing.length) {
      totals.silent++;
      say(
        file,
        'silent',
        missing
          .slice(0, 3)
          .map((m) => JSON.stringify(m.slice(0, 60)))
          .join(' '),
      );
    }
    let at = 0;
    for (const text of raw) {
      const s = squeezed(text);
      if (s.length < 4 || all.indexOf(s) !== all.lastIndexOf(s)) continue;
      const found = all.indexOf(s);
      if (found >= 0 && found < at) {
        totals.reordered++;
        say(file, 'reordered', JSON.stringify(text.slice(0, 60)));
        break;
      }
      if (found >= 0) at = found;
    }
    const again = readDocx(writeDocx(document), file);
    const kept = again.value ? squeezed(plainText(again.value)) : '';
    const wanted = squeezed(body);
    if (lacking(wanted, kept) !== '' || (kept.length === wanted.length && kept !== wanted)) {
      totals.roundTrip++;
      say(
        file,
        'round trip',
        `${lacking(wanted, kept).slice(0, 40)} ${again.value ? '' : again.diagnostics.map((d) => d.message)}`,
      );
    }
    if (!fonts) continue;
    const started = performance.now();
    const made = await writePdf(document, { fonts, info: { title: file, date: '2021-10-30' } });
    const wrote = performance.now() - started;
    if (wrote > 5000) say(file, 'slow pdf', `${Math.round(wrote)} ms`);
    if (!made.value) {
      totals.pdfFailed++;
      say(
        file,
        'no pdf',
        made.diagnostics
          .map((d) => `${d.code} ${d.message}`)
          .slice(0, 2)
          .join(' '),
      );
      continue;
    }
    const ours = join(values.out ?? '/tmp', `${file}.pdf`);
    writeFileSync(ours, made.value.bytes);
    const printed = squeezed(pdfText(ours, '-nopgbrk'));
    const lost = lacking(squeezed(body), printed);
    if (lost.length > 0) {
      totals.pdfLost++;
      say(file, 'pdf lost', `${lost.length}: ${lost.slice(0, 40)} | ${made.diagnostics.map((d) => d.code)}`);
    }
    const theirs = values.office && join(values.office, file.replace(/\.\w+$/, '.pdf'));
    if (!theirs || !existsSync(theirs)) continue;
    totals.compared++;
    const office = squeezed(pdfText(theirs, '-nopgbrk'));
    const lacks = lacking(office, printed).replace(/\d/g, '');
    if (lacks.length > 3 && lacks.length > office.length * 0.01) {
      totals.officeLost++;
      say(file, 'office has', `${lacks.length} of ${office.length}: ${lacks.slice(0, 40)}`);
    }
    if (values.ink) for (const page of compareInk(ours, theirs)) looks.push({ file, ...page });
    const { pages, samePage, sameLines } = comparePages(ours, theirs);
    totals.samePages += pages[0] === pages[1] ? 1 : 0;
    breaks.push({ samePage, sameLines });
    const percent = (share) => `${Math.round(share * 100)} %`;
    if (pages[0] !== pages[1] || samePage < 0.9)
      say(
        file,
        'pages',
        `${pages[0]}, office ${pages[1]}; ${percent(samePage)} on the same page, ${percent(sameLines)} of the lines`,
      );
  } catch (error) {
    totals.crashed++;
    say(file, 'CRASH', String(error.stack).split('\n').slice(0, 4).join(' | '));
  }
}
if (looks.length > 0) {
  looks.sort((a, b) => a.difference - b.difference);
  for (const { file, page, difference, ours, theirs } of looks.slice(-40))
    say(file, 'looks', `page ${page}: ${difference.toFixed(2)}  ink ours ${ours}, office ${theirs}`);
  const within = (limit) => looks.filter(({ difference }) => difference <= limit).length;
  console.log(
    `pages compared ${looks.length}; difference median ${looks[looks.length >> 1].difference.toFixed(2)}, ≤ 0.3: ${within(0.3)}, ≤ 0.6: ${within(0.6)}`,
  );
}
if (breaks.length > 0) {
  const mean = (key) => Math.round((breaks.reduce((sum, one) => sum + one[key], 0) / breaks.length) * 1000) / 10;
  console.log(
    `documents compared ${breaks.length}; on the same page ${mean('samePage')} % of the characters, ${breaks.filter((one) => one.samePage >= 0.95).length} documents with 95 % and more; ${mean('sameLines')} % of the lines the same`,
  );
}
console.log(JSON.stringify(totals));
console.log(JSON.stringify(codes));
