import { type Diagnostic, DiagnosticError } from '../../diagnostics/index.js';
import { escapeText, openPackage, PackageEditor } from '../../office/index.js';
import { TagTable } from '../tags.js';
import { aroundTag, tagStreams } from '../xml/find-tags.js';
import { headingStylesIn, locateParagraphs } from '../xml/locate.js';
import {
  ancestors,
  element,
  elements,
  insert,
  parseXml,
  writeXml,
  type XmlElement,
  type XmlText,
} from '../xml/tree.js';

const COMMENTS_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>';

/**
 * A copy of a Word template with a comment at each spot that is spoken of. Headers, footers and notes cannot hold
 * comments: what is said of them stands at the first paragraph, with its place.
 */
export function annotateWord(bytes: Uint8Array, file: string, diagnostics: readonly Diagnostic[]): Uint8Array {
  const opened = openPackage(bytes, file, 'docx');
  if (!opened.value) throw new DiagnosticError(...opened.diagnostics);
  const pkg = opened.value;
  const editor = new PackageEditor(pkg);
  const main = pkg.mainPart;
  const part = pkg.related(main, 'comments')[0] ?? main.replace(/[^/]+$/, 'comments.xml');
  const existing = editor.part(part) ?? EMPTY;
  let id = Math.max(-1, ...[...existing.matchAll(/w:id="(\d+)"/g)].map((m) => Number(m[1])));
  const comments: string[] = [];
  const xml = pkg.part(main) ?? '';
  const root = parseXml(xml, { file, part: main }, new TagTable(file));
  const spots = spotsIn(root, headingStylesIn(pkg.part(pkg.related(main, 'styles')[0] ?? '')));
  const [first] = elements(root, 'w:p');
  for (const diagnostic of diagnostics) {
    const { place } = diagnostic;
    if (place?.kind !== 'template') continue;
    const spot = spots.get(keyOf(place.part, place.around));
    const runs = spot ? [runOf(spot.from), runOf(spot.to)] : [];
    const [from, to] = runs[0] && runs[1] ? runs : [undefined, undefined];
    if (!from && !first) continue;
    comments.push(comment(++id, diagnostic, spot ? undefined : place.part));
    mark(id, from, to, first!);
  }
  editor.setPart(main, writeXml(root));
  editor.setPart(
    part,
    existing.replace(
      /(<\/w:comments>|(?<=<w:comments[^>]*)\/>)\s*$/,
      (end) => `${end === '/>' ? '>' : ''}${comments.join('')}</w:comments>`,
    ),
    CONTENT_TYPE,
  );
  editor.addRelationship(main, COMMENTS_TYPE, part);
  return editor.write();
}

interface Spot {
  from: XmlText;
  to: XmlText;
}

const keyOf = (part: string | undefined, around: string | undefined): string => `${part}\n${around}`;

function spotsIn(root: XmlElement, headingStyles: ReadonlySet<string>): Map<string, Spot> {
  const placeOf = locateParagraphs(root, { label: '', headingStyles });
  const spots = new Map<string, Spot>();
  for (const { paragraph, stream } of tagStreams(root))
    for (const found of stream.found) {
      const key = keyOf(placeOf(paragraph), aroundTag(stream, found));
      const from = stream.texts[stream.starts.findLastIndex((start) => start <= found.from)];
      const to = stream.texts[stream.starts.findLastIndex((start) => start < found.to)];
      if (from && to && !spots.has(key)) spots.set(key, { from, to });
    }
  return spots;
}

const runOf = (text: XmlText): XmlElement | undefined => ancestors(text).find((a) => a.name === 'w:r');

function mark(id: number, from: XmlElement | undefined, to: XmlElement | undefined, fallback: XmlElement): void {
  const start = element('w:commentRangeStart', ` w:id="${id}"`);
  const end = element('w:commentRangeEnd', ` w:id="${id}"`);
  const reference = element('w:r', '', [element('w:commentReference', ` w:id="${id}"`)]);
  if (from?.parent && to?.parent) {
    insert(from.parent, from.parent.children.indexOf(from), start);
    insert(to.parent, to.parent.children.indexOf(to) + 1, end, reference);
  } else insert(fallback, fallback.children.length, start, end, reference);
}

function comment(id: number, { message, fix }: Diagnostic, place: string | undefined): string {
  const lines = [place ? `${place}：${message}` : message, ...fix.map((step) => `怎么改：${step}`)];
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeText(line)}</w:t></w:r></w:p>`);
  return `<w:comment w:id="${id}" w:author="村报" w:initials="村报">${paragraphs.join('')}</w:comment>`;
}
