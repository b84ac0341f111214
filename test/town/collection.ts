import type { Diagnostic } from '../../src/diagnostics/index.js';
import { readXlsx } from '../../src/office/index.js';
import { writeTownWorkbook } from '../../src/town/compile/workbook.js';
import { splitDigest } from '../../src/town/digest/split.js';
import { Guard } from '../../src/town/guard/index.js';
import {
  assembleUpper,
  collect,
  digestVillage,
  judgeTown,
  registerFileOf,
  townFacts,
  type VillageDigest,
} from '../../src/town/index.js';
import { lookAcross } from '../../src/town/insight/index.js';
import { townTables } from '../../src/town/tables/index.js';
import { analyseBook, type BookAnalysis, sha256 } from '../../src/village/index.js';
import { readBookKind } from '../../src/workbook/index.js';
import { memoryFiles } from '../support/memory-files.js';
import { identityKey, plan, townOf } from './sample-town.js';

/** What lies in the folder where the villages' files arrive, by place. */
export type Folder = ReadonlyMap<string, Uint8Array>;

const digests = new Map<string, ReturnType<typeof digestVillage>>();
const analyses = new Map<string, ReturnType<typeof analyseBook>>();
/** The result for one content under one name, made once. */
function once<T>(kept: Map<string, T>, bytes: Uint8Array, file: string, make: () => T): T {
  const key = `${sha256(bytes)}|${file}`;
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  return known;
}
const digestOf = (bytes: Uint8Array, file: string) =>
  once(digests, bytes, file, () => digestVillage(bytes, file, { plan, identityKey }));

/** Lists of 镇汇总表 that name single villages, persons or problems; the nine tables are counted elsewhere. */
const LISTS = /^(跨村重复|疑似同一人|已整改无佐证|登记情况|文字相同|共性问题|责任体系|短板清单|本级新增)$/;

/** What a list says below its rows. */
const NOTES = /^[^:]+: (?:序号相同的|以上为|比较各村|同一检查项)/;

/**
 * A folder through `collect` and `compile` as far as the documents: everything that is said, one line each. Diagnostics as
 * `CODE place`, rows of the town's lists as `list: cells`.
 */
export async function saidOf(folder: Folder, now = '2021-12-20T02:00:00Z'): Promise<string[]> {
  const files = memoryFiles(Object.fromEntries([...folder].map(([name, bytes]) => [`in/${name}`, bytes])));
  const digester = {
    width: 1,
    digest: async (bytes: Uint8Array, file: string) => {
      const { value, diagnostics } = digestOf(bytes, file);
      return { ...(value && { value: splitDigest(value).summary }), diagnostics };
    },
  };
  const reading = { digester, cache: 'cache', key: 'k' };
  const received = await collect({ files, plan, folder: 'in', store: 'in/收件', now, reading });
  const register = registerFileOf(received.value!, plan);
  const diagnostics: Diagnostic[] = [...received.diagnostics];
  const villages: VillageDigest[] = [];
  const books: BookAnalysis[] = [];
  for (const { path, file } of register.villages.flatMap(({ counted }) => counted ?? [])) {
    const read = digestOf(await files.read(`in/收件/${path}`), file);
    // What `collect` has said of it already is not said again.
    diagnostics.push(...read.diagnostics.filter(({ code }) => code !== 'BOOK-006'));
    if (read.value) villages.push(read.value);
  }
  for (const { path, file } of register.upper) {
    const bytes = await files.read(`in/收件/${path}`);
    const kind = readBookKind(bytes, file) as 'town' | 'department';
    const read = once(analyses, bytes, file, () => analyseBook(kind, bytes, file, { plan }));
    diagnostics.push(...read.diagnostics);
    if (read.value) books.push(read.value);
  }
  const town = townOf(villages);
  const upper = assembleUpper(books, town);
  const facts = townFacts(town);
  const across = await lookAcross(town);
  diagnostics.push(...judgeTown(town, upper, across, facts));
  const guard = new Guard('report');
  const tables = townTables(town, upper, facts, guard);
  const book = readXlsx(writeTownWorkbook({ town, upper, tables, across, guard }), '镇汇总表.xlsx').value!;
  const lists = book.sheets
    .filter(({ name }) => LISTS.test(name))
    .flatMap(({ name, rows }) =>
      rows.slice(3).map(({ cells }) => `${name}: ${cells.map(({ text }) => text).join(' | ')}`),
    );
  return [...diagnostics.map(lineOf), ...lists].filter((line) => !NOTES.test(line));
}

function lineOf({ code, place, message }: Diagnostic): string {
  if (!place) return code === 'RECV-010' ? `${code} ${message}` : code;
  if (place.kind !== 'cell') return `${code} ${'file' in place ? place.file : ''}`;
  const { file, sheet, cell, row } = place;
  return `${code} ${file} ${sheet ?? ''}${cell !== undefined ? `!${cell}` : row !== undefined ? `第${row}行` : ''}`;
}

/** What one list has more than the other. */
export function beyond(lines: readonly string[], base: readonly string[]): string[] {
  const left = [...base];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
