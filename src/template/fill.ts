import { DiagnosticError, hasErrors, type Outcome } from '../diagnostics/index.js';
import { compressPieces, type NewEntry, type RawEntry, writeZip } from '../office/index.js';
import { type CompiledPart, fillPart, fillPartBytes } from './compile-part.js';
import type { CompiledTemplate } from './compiled.js';
import { joinBodies } from './join-bodies.js';
import { Additions } from './package/additions.js';
import { levelFor } from './package/compress.js';
import { markAllPages } from './package/draft-mark.js';
import { type CustomXml, markHeader } from './package/parts.js';
import { Runtime } from './program/runtime.js';
import { ByteSink } from './program/sink.js';
import { softened } from './soften.js';

export interface FillOptions {
  /** Marks every page 草稿 and shows missing values in red instead of refusing. */
  draft?: boolean;
  /** Data parts that travel in the file. */
  customXml?: readonly CustomXml[];
  /** Puts U+E000 and U+E001 around every value that a tag inserts; for comparison only, never for a file. */
  mark?: boolean;
  /** Data for headers and footers when they are not the record's own. */
  margins?: unknown;
  /** Pictures by the name that the data give them; {@link picturesWanted} says which. */
  pictures?: ReadonlyMap<string, Uint8Array>;
}

/** One document after the other is written into the same bytes; those of a very large one are given back. */
let bytes = new ByteSink();
const KEPT = 8_000_000;

/**
 * Fills a template. Same template, same data: same bytes. Codes: TPL-020 unknown name, TPL-021 no value, TPL-022
 * not printable, TPL-023 no list, TPL-024 function failed, TPL-025 too much; in a draft TPL-020 and TPL-021 are warnings.
 */
export const fillTemplate = (
  template: CompiledTemplate,
  data: unknown,
  options: FillOptions = {},
): Outcome<Uint8Array> => fillTogether(template, [data], options);

/** The same for several records in one document, each from a new page on. Headers and footers are the first record's. */
export function fillTogether(
  template: CompiledTemplate,
  records: readonly unknown[],
  options: FillOptions = {},
): Outcome<Uint8Array> {
  const { draft = false, mark = false, customXml = [], pictures = new Map(), margins = records[0] } = options;
  const additions = new Additions(template);
  const runtime = new Runtime(template, { draft, mark, pictures }, additions);
  const filled = new Map<string, NewEntry | RawEntry>();
  /** The main part of a draft whose pages all get a mark. */
  let unmarked: string | undefined;
  let size = 0;
  const fillParts = (): void => {
    bytes.reset();
    for (const part of template.programs) {
      const name = part.part;
      const main = name === template.mainPart;
      if (main && draft && template.evenPages !== undefined) {
        unmarked = [...joinBodies(eachFilled(part, records, runtime))].join('');
        size += unmarked.length;
        continue;
      }
      if (main && records.length > 1) {
        filled.set(name, together(part, records, runtime));
        continue;
      }
      const own = main ? records[0] : margins;
      const data =
        draft && template.markedHeaders?.includes(name)
          ? markHeader(fillPart(part, own, runtime), '草稿', false)
          : fillPartBytes(part, own, runtime, bytes);
      filled.set(name, { name, data });
      size += data.length;
    }
  };
  try {
    fillParts();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    bytes = new ByteSink();
    return { diagnostics: [...runtime.diagnostics, ...error.diagnostics] };
  }
  const diagnostics = draft ? runtime.diagnostics.map(softened) : runtime.diagnostics;
  if (hasErrors(diagnostics)) return { diagnostics };
  if (unmarked !== undefined) {
    const name = template.mainPart;
    filled.set(name, { name, data: markAllPages(unmarked, name, template.evenPages === true, additions) });
  }
  for (const part of customXml) additions.customXml(part);
  const { added, replaced } = additions.entries();
  const marked = new Map(draft ? template.draft.map((entry) => [entry.name, entry]) : []);
  const entries = template.entries.map((entry): NewEntry | RawEntry => {
    if ('program' in entry) return filled.get(entry.program)!;
    const text = replaced.get(entry.name) ?? runtime.parts.get(entry.name);
    return text === undefined ? (marked.get(entry.name) ?? entry) : { name: entry.name, data: text };
  });
  const value = writeZip([...entries, ...added], levelFor(size));
  if (bytes.size > KEPT) bytes = new ByteSink();
  return { value, diagnostics };
}

function* eachFilled(part: CompiledPart, records: readonly unknown[], runtime: Runtime): Iterable<string> {
  for (const data of records) yield fillPart(part, data, runtime);
}

/** One part of all records, filled and compressed record by record. */
function together(part: CompiledPart, records: readonly unknown[], runtime: Runtime): RawEntry {
  const first = fillPart(part, records[0], runtime);
  function* parts(): Iterable<string> {
    yield first;
    yield* eachFilled(part, records.slice(1), runtime);
  }
  return compressPieces(part.part, joinBodies(parts()), levelFor(first.length * records.length));
}

/** Names of the pictures that a filling will ask for (`{{图片 …}}`), so that they can be read beforehand. */
export function picturesWanted(template: CompiledTemplate, data: unknown): string[] {
  if (!template.tags.some(({ source }) => /[{(]\s*图片\s/.test(source))) return [];
  const runtime = new Runtime(template, { draft: true, mark: false, pictures: new Map() }, new Additions(template));
  try {
    for (const part of template.programs) fillPart(part, data, runtime);
  } catch (error) {
    // Said when the template is filled.
    if (!(error instanceof DiagnosticError)) throw error;
  }
  return [...runtime.picturesWanted];
}
