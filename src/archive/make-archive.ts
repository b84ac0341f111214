import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { Files } from '../ports.js';
import { systemReason } from '../village/index.js';
import { BagWriter } from './bag/write-bag.js';
import { notArchivable, notEmpty, nothingToArchive } from './codes.js';
import { findDocuments } from './find.js';
import type { ArchiveInput } from './input.js';
import type { Catalogue } from './item.js';
import { datesOf, inOrder, prepare, type Ready } from './prepare.js';
import { loadSettings } from './settings.js';
import { writeArchive } from './write-archive.js';

/**
 * Makes an archive: every final document as PDF/A-3b with its twin, bound volumes, catalogue and manifest, as a BagIt bag.
 * All or nothing; an existing folder is not touched (ARCH-003). ARCH-001 … ARCH-008, ARCH-024 and the codes of reading, review and PDF.
 */
export async function makeArchive(files: Files, input: ArchiveInput): Promise<Outcome<Catalogue>> {
  const { from, out, plan } = input;
  const place = { kind: 'file', file: out } as const;
  if (await occupied(files, out)) return { diagnostics: [notEmpty({ place, message: `“${out}”已经有文件了。` })] };
  const diagnostics: Diagnostic[] = [];
  const { found, diagnostics: said } = await findDocuments(files, from, plan);
  diagnostics.push(...said);
  const known = new Set(input.before?.catalogues.flatMap(({ items }) => items.map(({ source }) => source)));
  const fresh = found.filter(({ sha256 }) => !known.has(sha256));
  if (hasErrors(diagnostics)) return { diagnostics };
  if (fresh.length === 0) {
    const message = known.size > 0 ? '没有新的文件，都已经归过档。' : `“${from}”里没有可以归档的文件。`;
    return { diagnostics: [...diagnostics, nothingToArchive({ place: { kind: 'file', file: from }, message })] };
  }
  const settings = loadSettings(input.settings.text, input.settings.file, [...new Set(fresh.map(({ kind }) => kind))]);
  diagnostics.push(...settings.diagnostics);
  if (!settings.value) return { diagnostics };
  const ready: Ready[] = [];
  for (const one of inOrder(fresh, settings.value)) {
    const made = await prepare(one, input, settings.value, datesOf(found));
    diagnostics.push(...made.diagnostics);
    if (made.value) ready.push(made.value);
  }
  if (hasErrors(diagnostics) || ready.length < fresh.length) return { diagnostics };
  const bag = new BagWriter(files, out);
  try {
    const made = await writeArchive(bag, ready, input, settings.value);
    diagnostics.push(...saidOnce(made.diagnostics));
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

/** Which fonts stand in for which is the same for every document. */
const saidOnce = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.place, one.message]), one])).values(),
];
