import { type Diagnostic, hasErrors, type Level, maskNumbers, type Outcome } from '../diagnostics/index.js';
import type { Files } from '../ports.js';
import { systemReason } from '../village/index.js';
import { BagWriter } from './bag/write-bag.js';
import { editionsDiffer, leftOut, notArchivable, notEmpty, nothingToArchive } from './codes.js';
import { type Found, findDocuments } from './find.js';
import type { ArchiveInput } from './input.js';
import type { Catalogue } from './item.js';
import { datesOf, inOrder, prepare, type Ready } from './prepare.js';
import { loadSettings } from './settings.js';
import { writeArchive } from './write-archive.js';

/**
 * Makes an archive: every final document as PDF/A-3b with its twin, bound volumes, catalogue and manifest, as a BagIt bag.
 * All or nothing; an existing folder is not touched (ARCH-003). ARCH-001 … ARCH-010, ARCH-024 and the codes of reading, review and PDF.
 */
export async function makeArchive(files: Files, input: ArchiveInput): Promise<Outcome<Catalogue>> {
  const { from, out, plan } = input;
  const place = { kind: 'file', file: out } as const;
  if (await occupied(files, out)) {
    const whole = await files.exists(`${out}/bagit.txt`);
    const message = whole ? `“${out}”已经有文件了。` : `“${out}”里是没有做完的档案，或者别的文件。`;
    return { diagnostics: [notEmpty({ place, message })] };
  }
  const diagnostics: Diagnostic[] = [];
  const { found: all, diagnostics: said } = await findDocuments(files, from, plan);
  let level = 'internal' as Level;
  const settings = loadSettings(input.settings.text, input.settings.file, (own) => {
    level = own;
    return [...new Set(atLevel(all, own).map(({ kind }) => kind))];
  });
  const found = atLevel(all, level);
  const known = new Set(input.before?.catalogues.flatMap(({ items }) => items.map(({ source }) => source)));
  const fresh = found.filter(({ sha256 }) => !known.has(sha256));
  diagnostics.push(...said, ...settings.diagnostics, ...all.filter((one) => !found.includes(one)).map(notOpen));
  if (fresh.length === 0) {
    const message = known.size > 0 ? '没有新的文件，都已经归过档。' : `“${from}”里没有可以归档的文件。`;
    return { diagnostics: [...diagnostics, nothingToArchive({ place: { kind: 'file', file: from }, message })] };
  }
  diagnostics.push(...(level === 'public' ? subtractable(fresh, input) : []));
  const dates = datesOf(found);
  const ready: Ready[] = [];
  for (const one of inOrder(fresh, settings.value)) {
    const made = await prepare(files, one, input, level, dates);
    diagnostics.push(...made.diagnostics);
    if (made.value) ready.push(made.value);
  }
  if (!settings.value || hasErrors(diagnostics)) return { diagnostics };
  const bag = new BagWriter(files, out);
  try {
    const made = await writeArchive(files, bag, ready, input, settings.value);
    diagnostics.push(...made.diagnostics);
    if (made.value) return { value: made.value, diagnostics };
  } catch (error) {
    const message = `档案写不进“${out}”（${systemReason(error)}）。`;
    diagnostics.push(notArchivable({ place, message }));
  }
  await bag.undo();
  return { diagnostics };
}

async function occupied(files: Files, folder: string): Promise<boolean> {
  if (!(await files.exists(folder))) return false;
  return (await files.list(folder).catch(() => [{}])).length > 0;
}

/** What goes into an archive of this level. */
const atLevel = (found: readonly Found[], level: Level): Found[] =>
  found.filter(({ open }) => level !== 'public' || open);

const notOpen = ({ path }: Found): Diagnostic =>
  leftOut({
    place: { kind: 'file', file: maskNumbers(path) },
    message: '没有归档：不是 compile --level public 生成的公开版，或者生成之后改过。',
  });

/** What one edition keeps back, the difference to another may tell. ARCH-010 */
function subtractable(fresh: readonly Found[], { before, plan }: ArchiveInput): Diagnostic[] {
  const earlier = before?.catalogues.flatMap(({ items }) => items.filter(({ area }) => area === plan.town.code)) ?? [];
  const sources = new Set(fresh.flatMap((one) => one.sources ?? []));
  if (earlier.length === 0 && sources.size < 2) return [];
  const message = '公开的档案里有两期的数：两期相减，可能推算出没有公开的数。';
  return [editionsDiffer({ place: { kind: 'file', file: fresh[0]!.path }, message })];
}
