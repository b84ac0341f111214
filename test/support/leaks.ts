import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { isDict, openPdf, pageTexts } from '../../src/document/index.js';
import { readXlsx, readZip } from '../../src/office/index.js';

/** All that the program, its plan and its templates say: a name that occurs there is a word as well. */
const vocabulary = (): string =>
  ['src', 'templates', 'data/plan.yaml']
    .flatMap((path) =>
      statSync(path).isFile()
        ? [path]
        : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)),
    )
    .filter((path) => /\.(?:ts|md|yaml|html)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

const NAME_COLUMN = /^(?:姓名|户主|发现人|核实人|复核人|责任人|经办人|填报人|排查人|帮扶责任人)\*?$/;

/** ID and mobile numbers of everybody in these workbooks, and names, of two characters too where they are no other words. */
export function personsIn(workbooks: readonly string[]): { numbers: Set<string>; names: Set<string> } {
  const [numbers, names] = [new Set<string>(), new Set<string>()];
  for (const path of workbooks) {
    const { sheets } = readXlsx(readFileSync(path), path).value!;
    for (const { rows } of sheets)
      for (const { text } of rows.flatMap(({ cells }) => cells))
        for (const [number] of text.matchAll(/(?<!\d)(?:\d{17}[\dX]|1[3-9]\d{9})(?!\d)/g)) numbers.add(number);
    for (const { rows } of sheets)
      for (const head of rows.slice(0, 4).flatMap(({ cells }) => cells))
        if (NAME_COLUMN.test(head.text))
          for (const { text } of rows.flatMap(({ cells }) => cells.filter(({ col }) => col === head.col)))
            for (const name of text.split('、')) if (/^\p{Script=Han}{2,3}$|·/u.test(name)) names.add(name);
  }
  const said = vocabulary();
  for (const name of names) if (said.includes(name)) names.delete(name);
  return { numbers, names };
}

/**
 * Everything that a file says: its own name, what is packed in it however deep, every stream and attachment of a PDF. A package
 * brings a village's own workbook along, that is what it is for: inner files named in `own` are not looked into.
 */
export function textsOf(bytes: Uint8Array, name: string, own: readonly string[] = []): string[] {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 2).toString('latin1') === 'PK') {
    const zip = readZip(bytes, name).value!;
    const inside = zip.names().filter((inner) => !own.includes(inner));
    return [name, ...inside.flatMap((inner) => textsOf(zip.bytes(inner)!, inner, own))];
  }
  if (buffer.subarray(0, 1024).toString('latin1').includes('%PDF-')) {
    const pdf = openPdf(bytes, name).value!;
    const streams = [...buffer.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) =>
      inflated(Buffer.from(body!, 'latin1')),
    );
    const strings = [...pdf.objects()].flatMap(({ value }) => (isDict(value) ? stringsOf([...value.values()]) : []));
    const attached = pdf.attachments().flatMap((file) => textsOf(file.bytes, file.name));
    return [name, ...pageTexts(pdf), ...attached, ...streams.map((data) => data.toString('utf8')), ...strings];
  }
  const packed = buffer.indexOf('1f8b08', 'hex');
  if (packed >= 0 && !buffer.subarray(0, packed).includes('<')) {
    // What a workspace keeps: packed parts one behind the other.
    const next = buffer.indexOf('1f8b08', packed + 3, 'hex');
    const rest = next < 0 ? [] : textsOf(buffer.subarray(next), name, own);
    return [name, unpacked(buffer.subarray(packed)).toString('utf8'), ...rest];
  }
  // Runs split what is one number on the page; JSON may escape what it says.
  const text = buffer.toString('utf8');
  const plain = text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return [name, text, plain, text.replace(/<[^>]*>/g, '')];
}

function unpacked(data: Buffer): Buffer {
  try {
    return gunzipSync(data);
  } catch {
    return data;
  }
}

function inflated(data: Buffer): Buffer {
  try {
    return inflateSync(data);
  } catch {
    return data;
  }
}

function stringsOf(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return stringsOf(value);
    if (value instanceof Map) return stringsOf([...value.values()]);
    if (typeof value !== 'object' || value === null || !('raw' in value)) return [];
    const raw = Buffer.from(String(value.raw), 'latin1');
    return [raw.toString('utf8'), new TextDecoder('utf-16be').decode(raw)];
  });
}

interface Search {
  /** Whether the file at this path in `home` is looked into; default all. */
  wanted?: (path: string) => boolean;
  own?: readonly string[];
}

/** What every file of a folder says, by its path in `home`; the path itself included. */
export function written(
  folder: string,
  home: string,
  { wanted = () => true, own = [] }: Search = {},
): Map<string, string> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const paths = files
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)));
  return new Map(
    paths
      .filter(wanted)
      .map((path) => [path, [path, ...textsOf(readFileSync(join(home, path)), basename(path), own)].join('\n')]),
  );
}

/** Which files hold which of the words; the first few of each file. */
export const leaks = (texts: ReadonlyMap<string, string>, words: ReadonlySet<string>): string[] =>
  [...texts].flatMap(([file, text]) =>
    [...words]
      .filter((word) => text.includes(word))
      .slice(0, 3)
      .map((word) => `${file}: ${word}`),
  );
