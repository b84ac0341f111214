import { type Diagnostic, maskNumbers, type Outcome } from '../diagnostics/index.js';
import { openPdf } from '../document/index.js';
import type { Files } from '../ports.js';
import { carriedIn } from '../review/index.js';
import { inputUnreadable, sha256 } from '../village/index.js';
import { BAGIT, decodePath, INFO, MANIFEST, manifestText, TAG_FILES, TAG_MANIFEST } from './bag/write-bag.js';
import { aboveLevel, catalogueWrong, changed, fileAdded, fileLost, notABag, notPdfA } from './codes.js';
import { CATALOGUE, type Catalogue, type Item, parseCatalogue, type Volume } from './item.js';
import { pdfaFaults } from './pdfa/check-pdfa.js';
import { tooOpen } from './prepare.js';
import type { Retention } from './settings.js';

export interface Verified {
  catalogue: Catalogue;
  /** SHA-256 of the tag manifest: stands for every byte of the archive. */
  tagManifest: string;
  files: number;
}

/**
 * Checks an archive: every file against its hash, nothing lost and nothing added (ARCH-020 … 023), each PDF's structure and
 * pages (ARCH-024, 025), numbering and dates (ARCH-025), level of masking (ARCH-007). OUT-003 where there is no such folder.
 */
export async function verifyArchive(files: Files, folder: string): Promise<Outcome<Verified>> {
  const place = { kind: 'file', file: folder } as const;
  if (!(await files.exists(folder)))
    return { diagnostics: [inputUnreadable({ place, message: `“${folder}”打不开（没有这个文件夹）。` })] };
  const bag = await readTags(files, folder);
  if ('message' in bag) return { diagnostics: [notABag({ place, message: bag.message })] };
  const { payload, diagnostics, tagManifest } = bag;
  const present = await list(files, `${folder}/data`, 'data');
  const added = new Map<string, string>();
  for (const path of present) if (!payload.has(path)) added.set(path, sha256(await files.read(`${folder}/${path}`)));
  let catalogue: Catalogue | undefined;
  const sound = new Set<string>();
  for (const [path, hash] of payload) {
    if (!present.has(path)) {
      const renamed = [...added].find(([, own]) => own === hash)?.[0];
      if (renamed !== undefined) added.delete(renamed);
      const message = renamed === undefined ? `少了“${path}”。` : `“${path}”改名成了“${renamed}”，内容没有变。`;
      diagnostics.push(fileLost({ place: at(path), message }));
      continue;
    }
    const bytes = await files.read(`${folder}/${path}`);
    if (sha256(bytes) !== hash) diagnostics.push(changed({ place: at(path), message: `“${path}”和归档时不一样了。` }));
    else {
      sound.add(path);
      if (path === `data/${CATALOGUE}`) catalogue = parseCatalogue(new TextDecoder().decode(bytes));
    }
  }
  for (const path of added.keys()) diagnostics.push(fileAdded({ place: at(path), message: `“${path}”不在清单上。` }));
  if (!catalogue) {
    if (diagnostics.length === 0)
      diagnostics.push(notABag({ place, message: '这包档案没有目录（catalogue.json），或者目录读不懂。' }));
    return { diagnostics };
  }
  diagnostics.push(...numbering(catalogue, place.file));
  for (const one of [...catalogue.items, ...catalogue.volumes]) {
    if (sound.has(one.file)) diagnostics.push(...judge(await files.read(`${folder}/${one.file}`), one, catalogue));
    if (payload.get(one.file) !== one.sha256 || payload.get(one.ascii) !== one.sha256)
      diagnostics.push(catalogueWrong({ place: at(one.file), message: `目录里“${one.title}”的校验值和清单不一致。` }));
  }
  return { value: { catalogue, tagManifest, files: payload.size }, diagnostics };
}

const at = (file: string) => ({ kind: 'file', file: maskNumbers(file) }) as const;

interface Tags {
  /** Path in the bag → hash. */
  payload: Map<string, string>;
  tagManifest: string;
  diagnostics: Diagnostic[];
}

/** Tag files must be byte for byte what we write: so no byte of theirs can change unseen. */
async function readTags(files: Files, folder: string): Promise<Tags | { message: string }> {
  const tags = new Map<string, Uint8Array>();
  for (const name of [...TAG_FILES, TAG_MANIFEST]) {
    const bytes = await files.read(`${folder}/${name}`).catch(() => undefined);
    if (!bytes) return { message: `缺少 ${name}。` };
    tags.set(name, bytes);
  }
  const text = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(tags.get(name));
  const diagnostics: Diagnostic[] = [];
  const differs = (name: string): number =>
    diagnostics.push(changed({ place: at(name), message: `“${name}”和归档时不一样了。` }));
  const sealed = manifestLines(text(TAG_MANIFEST));
  if (manifestText(TAG_FILES.map((name) => [name, sealed?.get(name) ?? ''] as const)) !== text(TAG_MANIFEST))
    differs(TAG_MANIFEST);
  for (const name of TAG_FILES) if (sealed?.get(name) !== sha256(tags.get(name)!)) differs(name);
  if (text('bagit.txt') !== BAGIT && diagnostics.length === 0) differs('bagit.txt');
  const payload = manifestLines(text(MANIFEST));
  if (!payload || manifestText(payload) !== text(MANIFEST)) return { message: `${MANIFEST} 读不懂，被改动过。` };
  for (const path of payload.keys())
    if (!path.startsWith('data/') || path.split('/').includes('..')) return { message: '清单上有文件夹之外的文件。' };
  for (const { name } of await files.list(folder))
    if (name !== 'data' && !tags.has(name))
      diagnostics.push(fileAdded({ place: at(name), message: `“${name}”不是归档时放进去的。` }));
  const oxum = /^Payload-Oxum: \d+\.(\d+)$/m.exec(text(INFO))?.[1];
  if (oxum !== String(payload.size))
    diagnostics.push(catalogueWrong({ place: at(INFO), message: `${INFO} 记的文件数和清单不一致。` }));
  return { payload, tagManifest: sha256(tags.get(TAG_MANIFEST)!), diagnostics };
}

function manifestLines(text: string): Map<string, string> | undefined {
  const lines = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const parts = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (!parts) return undefined;
    lines.set(decodePath(parts[2]!), parts[1]!);
  }
  return lines;
}

async function list(files: Files, folder: string, prefix: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { name, folder: inner } of await files.list(folder).catch(() => [])) {
    if (inner) for (const path of await list(files, `${folder}/${name}`, `${prefix}/${name}`)) found.add(path);
    else found.add(`${prefix}/${name}`);
  }
  return found;
}

/** 档号 unique and made of its parts, 件号 without a gap, dates that are days not after their year's end. */
function numbering({ items, fonds, category, year, office, supplements }: Catalogue, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const say = (message: string): number => diagnostics.push(catalogueWrong({ place: at(file), message }));
  const next = new Map<Retention, number>(Object.entries(supplements?.last ?? {}) as [Retention, number][]);
  const seen = new Set<string>();
  for (const { reference, number, retention, date, title, pages } of items) {
    const expected = (next.get(retention) ?? 0) + 1;
    next.set(retention, number);
    if (seen.has(reference)) say(`档号 ${reference} 重复。`);
    seen.add(reference);
    if (number !== expected) say(`件号不连续：${reference} 前面应是 ${String(expected).padStart(4, '0')}。`);
    if (reference !== `${fonds}-${category}·${year}-${retention}-${office}-${String(number).padStart(4, '0')}`)
      say(`档号 ${reference} 和它的各部分不一致。`);
    if (Number.isNaN(Date.parse(date)) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) say(`“${title}”的日期“${date}”不是日期。`);
    if (pages < 1) say(`“${title}”没有页数。`);
  }
  return diagnostics;
}

function judge(bytes: Uint8Array, one: Item | Volume, { level }: Catalogue): Diagnostic[] {
  const place = at(one.file);
  const { value: pdf, diagnostics } = openPdf(bytes, maskNumbers(one.file));
  if (!pdf) return diagnostics;
  const pages = pdf.pages().length;
  if (pages !== one.pages)
    diagnostics.push(
      catalogueWrong({
        place,
        found: String(pages),
        expected: [String(one.pages)],
        message: `“${one.title}”有 ${pages} 页，目录上是 ${one.pages} 页。`,
      }),
    );
  const faults = pdfaFaults(pdf);
  if (faults.length > 0) diagnostics.push(notPdfA({ place, message: `“${one.title}”${faults.join('；')}。` }));
  diagnostics.push(...tooOpen('pdf', bytes, place.file, level));
  const attached = pdf.attachments();
  for (const { name, bytes: own } of attached)
    if (name.endsWith('.xlsx')) diagnostics.push(...tooOpen('xlsx', own, `${place.file} › ${name}`, level));
  if (attached.some(({ name }) => name === 'cunbao.json')) {
    const carried = carriedIn(bytes, maskNumbers(one.file));
    diagnostics.push(...carried.diagnostics);
    if (level === 'public' && carried.value && carried.value.level !== 'public')
      diagnostics.push(aboveLevel({ place, message: `“${one.title}”随带的数据不是公开版的。` }));
  }
  return diagnostics;
}
