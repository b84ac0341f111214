import { type ElementSpan, elementSpan, rootOf } from '../../../xml/children.js';
import { escapeAttribute } from '../../../xml/escape.js';
import { XmlScanner, type XmlSource } from '../../../xml/scanner.js';
import { type Splice, splice } from '../../../xml/splice.js';
import { unescapeCharacters } from '../../read/rich-text.js';
import { cellText } from '../cell-xml.js';
import { markStretches } from './mark-text.js';

const AUTHOR = '村报';

/** An empty comments part in the namespace of its workbook. */
export const emptyComments = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${escapeAttribute(namespace)}"><authors/><commentList/></comments>`;

interface Comment extends ElementSpan {
  ref: string;
  author: string;
  /** The stretches that show text, in order. */
  pieces: { run: ElementSpan; t: ElementSpan; text: string }[];
  /** The `text` element. */
  body: ElementSpan | undefined;
}

interface Comments {
  prefix: string;
  authors: ElementSpan;
  list: ElementSpan;
  names: { span: ElementSpan; name: string }[];
  comments: Comment[];
}

function readComments(xml: string, source: XmlSource): Comments {
  const root = rootOf(xml, source);
  const authors = root.children.find((child) => child.name === 'authors');
  const list = root.children.find((child) => child.name === 'commentList');
  if (!authors || !list) throw new XmlScanner(xml, source).broken();
  const names: Comments['names'] = [];
  each(xml, source, authors, 'author', (scanner) => {
    const span = elementSpan(scanner);
    names.push({ span, name: textOf(xml, source, span) });
  });
  const comments: Comment[] = [];
  each(xml, source, list, 'comment', (scanner) => {
    const span = elementSpan(scanner);
    const author = names[Number(span.attributes.get('authorId'))]?.name ?? '';
    comments.push({ ...span, ref: span.attributes.get('ref') ?? '', author, ...readBody(xml, source, span) });
  });
  return { prefix: root.prefix, authors, list, names, comments };
}

function readBody(xml: string, source: XmlSource, comment: ElementSpan): Pick<Comment, 'body' | 'pieces'> {
  let body: ElementSpan | undefined;
  each(xml, source, comment, 'text', (scanner) => {
    body = elementSpan(scanner);
  });
  const pieces: Comment['pieces'] = [];
  if (!body) return { body, pieces };
  const scanner = new XmlScanner(xml, source, body.openEnd);
  while (scanner.end < body.closeStart && scanner.next()) {
    if (scanner.kind !== 'open') continue;
    const run = elementSpan(scanner);
    if (run.name === 't') pieces.push({ run, t: run, text: unescapeCharacters(textOf(xml, source, run)) });
    else if (run.name === 'r') {
      each(xml, source, run, 't', (inner) => {
        const t = elementSpan(inner);
        pieces.push({ run, t, text: unescapeCharacters(textOf(xml, source, t)) });
      });
    }
  }
  return { body, pieces };
}

/** Visits the elements of a name within another. */
function each(xml: string, source: XmlSource, within: ElementSpan, name: string, visit: (s: XmlScanner) => void): void {
  const scanner = new XmlScanner(xml, source, within.openEnd);
  while (scanner.end < within.closeStart && scanner.next()) {
    if (scanner.kind === 'open' && scanner.name === name) visit(scanner);
  }
}

function textOf(xml: string, source: XmlSource, span: ElementSpan): string {
  const scanner = new XmlScanner(xml, source, span.start);
  scanner.next();
  return scanner.textWithin();
}

/** Addresses of all cells that have a comment. */
export const commentedCells = (xml: string, source: XmlSource): string[] =>
  readComments(xml, source).comments.map((comment) => comment.ref);

/**
 * Adds our text to each cell: as a comment of its own, or below what the comment there says. `untouched` are cells
 * with a threaded comment, which shows no text but its own.
 */
export function addComments(
  xml: string,
  source: XmlSource,
  texts: ReadonlyMap<string, string>,
): { xml: string; untouched: string[] } {
  const { prefix: p, authors, list, names, comments } = readComments(xml, source);
  const byRef = new Map(comments.map((comment) => [comment.ref, comment]));
  const known = names.findIndex(({ name }) => name === AUTHOR);
  const author = known >= 0 ? known : names.length;
  const run = (text: string): string => `<${p}r><${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}r>`;
  const splices: Splice[] = [];
  const untouched: string[] = [];
  let fresh = '';
  for (const [ref, text] of texts) {
    const comment = byRef.get(ref);
    if (comment?.author.startsWith('tc=')) untouched.push(ref);
    else if (comment?.body && !comment.body.selfClosing) {
      for (const { run: piece } of comment.pieces.filter(({ run: r, t }) => r === t)) {
        const plain = xml.slice(piece.start, piece.end);
        splices.push({ start: piece.start, end: piece.end, text: `<${p}r>${plain}</${p}r>` });
      }
      const { closeStart } = comment.body;
      splices.push({ start: closeStart, end: closeStart, text: run(`\n${text}`) });
    } else {
      fresh += `<${p}comment ref="${ref}" authorId="${author}"><${p}text>${run(text)}</${p}text></${p}comment>`;
    }
  }
  if (fresh !== '') {
    splices.push(append(xml, list, fresh));
    if (known < 0) splices.push(append(xml, authors, `<${p}author>${AUTHOR}</${p}author>`));
  }
  return { xml: splice(xml, splices), untouched };
}

/** Takes our text out of every comment; comments that held nothing else go, and their cells are returned. */
export function removeComments(xml: string, source: XmlSource): { xml: string; removed: string[]; left: number } {
  const { authors, list, names, comments } = readComments(xml, source);
  const splices: Splice[] = [];
  const removed: Comment[] = [];
  for (const comment of comments) {
    const whole = comment.pieces.map(({ text }) => text).join('');
    const stretches = markStretches(whole);
    if (stretches.length === 0) continue;
    if (without(whole, 0, stretches).trim() === '') removed.push(comment);
    else splices.push(...cutPieces(comment, stretches));
  }
  const stay = comments.filter((comment) => !removed.includes(comment));
  if (stay.length === 0) splices.push(emptied(xml, list));
  else splices.push(...removed.map(({ start, end }) => ({ start, end, text: '' })));
  const last = names.at(-1);
  if (last?.name === AUTHOR && !stay.some((c) => Number(c.attributes.get('authorId')) === names.length - 1)) {
    splices.push(names.length === 1 ? emptied(xml, authors) : { start: last.span.start, end: last.span.end, text: '' });
  }
  return { xml: splice(xml, splices), removed: removed.map(({ ref }) => ref), left: stay.length };
}

/** A piece of text that begins at `offset` of the whole, without the stretches. */
function without(text: string, offset: number, stretches: readonly { start: number; end: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of stretches) {
    kept += text.slice(at, Math.max(at, start - offset));
    at = Math.max(at, end - offset);
  }
  return kept + text.slice(at);
}

function cutPieces(comment: Comment, stretches: readonly { start: number; end: number }[]): Splice[] {
  const splices: Splice[] = [];
  let offset = 0;
  for (const { run, t, text } of comment.pieces) {
    const kept = without(text, offset, stretches);
    offset += text.length;
    if (kept === text) continue;
    if (kept === '') splices.push({ start: run.start, end: run.end, text: '' });
    else splices.push({ start: t.openEnd, end: t.closeStart, text: cellText(kept) });
  }
  return splices;
}

function append(xml: string, element: ElementSpan, inner: string): Splice {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text: inner };
  const tag = xml.slice(element.start, element.end);
  const name = /^<([\w.:-]+)/.exec(tag)?.[1];
  return { start: element.start, end: element.end, text: `${tag.replace(/\s*\/>$/, '>')}${inner}</${name}>` };
}

function emptied(xml: string, element: ElementSpan): Splice {
  const open = xml.slice(element.start, element.openEnd);
  const text = element.selfClosing ? open : `${open.slice(0, -1)}/>`;
  return { start: element.start, end: element.end, text };
}
