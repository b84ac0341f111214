import { maskNumbers, type Place } from '../../diagnostics/index.js';
import { decodeEntities, type OoxmlPackage, readZip } from '../../office/index.js';
import type { PersonalText } from './content.js';

/** Parts of a package that a reader does not see at first, and how the message calls them. */
const HIDDEN: [RegExp, string][] = [
  [/^docProps\/.*\.xml$/, '文件属性'],
  [/^(?:word|xl)\/(?:threadedComments\/.*|comments[^/]*|comments\/.*)\.xml$/, '批注'],
  [/^word\/(?:header|footer)\d*\.xml$/, '页眉页脚'],
  [/^word\/(?:footnotes|endnotes)\.xml$/, '脚注和尾注'],
  [/^(?:word|xl)\/(?:drawings|charts|diagrams)\/.*\.xml$/, '图形'],
  [/^xl\/(?:externalLinks|pivotCache|queryTables)\/.*\.xml$|^xl\/connections\.xml$/, '链接带来的数据'],
  [/^customXml\/.*\.xml$/, '随带的数据'],
];

const EMBEDDED = /\/embeddings\/.*\.(?:xlsx|docx|xlsm|docm|pptx)$/i;

/** Texts of tags left out: each paragraph a line, runs joined. */
export const plainXml = (xml: string): string =>
  decodeEntities(xml.replaceAll(/<\/(?!(?:w|a):[rt]>|r>|t>)[^>]*>/g, '\n').replaceAll(/<[^>]*>/g, ''));

/** The file's name, and what travels with the text of an Office file: properties, comments, headers, notes, drawings, carried data, files in it. */
export function hiddenTexts(pkg: OoxmlPackage): PersonalText[] {
  const place = { kind: 'file', file: pkg.file } as const;
  return [fileName(pkg.file), ...pkg.names().flatMap((name) => hiddenIn(pkg, name, place))];
}

export const fileName = (file: string): PersonalText => ({
  text: file,
  place: { kind: 'file', file: maskNumbers(file) },
  where: '文件名里',
});

function hiddenIn(pkg: OoxmlPackage, name: string, place: Place): PersonalText[] {
  if (EMBEDDED.test(name)) return embeddedTexts(pkg.bytes(name), place);
  const called = HIDDEN.find(([pattern]) => pattern.test(name))?.[1];
  if (called) return [{ text: plainXml(pkg.part(name) ?? ''), place, where: `${called}里` }];
  // Text that was deleted with changes tracked, or set as hidden, stays in the file.
  if (name !== pkg.mainPart || pkg.kind !== 'docx') return [];
  const deleted = [...(pkg.part(name) ?? '').matchAll(/<w:delText[^>]*>([^<]*)</g)].map(([, text]) => text);
  return deleted.length > 0 ? [{ text: decodeEntities(deleted.join('')), place, where: '修订中删去的文字里' }] : [];
}

function embeddedTexts(bytes: Uint8Array | undefined, place: Place): PersonalText[] {
  const zip = bytes && readZip(bytes, '').value;
  const parts = zip?.names().filter((name) => /\.xml$/.test(name)) ?? [];
  return parts.map((name) => ({
    text: plainXml(Buffer.from(zip?.bytes(name) ?? []).toString('utf8')),
    place,
    where: '嵌入的文件里',
  }));
}

/** Who made and who last saved the file. */
export const authorsIn = (pkg: OoxmlPackage): string[] =>
  [...(pkg.part('docProps/core.xml') ?? '').matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, name]) =>
    decodeEntities(name!).trim(),
  );
