import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import { DiagnosticError } from '../../diagnostics/index.js';
import type { OoxmlPackage } from '../../office/index.js';
import { openPackage } from '../../office/index.js';
import { comment, damagedPart, damagedSidePart, emptyDocument, notWord, sectionLayout } from '../codes.js';
import { plainText } from '../plain-text.js';
import type { Block, Document, Section } from '../tree.js';
import { excerpt } from '../walk.js';
import { readBlock, readBlocks } from './blocks.js';
import type { Context } from './context.js';
import { plainSurrounding } from './context.js';
import { layoutSettings } from './layout-settings.js';
import { Margins, mirrored } from './margins.js';
import { toggle } from './measure.js';
import { NoteReader } from './note-reader.js';
import { Notices } from './notices.js';
import { readNumbering } from './numbering.js';
import { flushParagraph } from './paragraph.js';
import { readSection } from './section.js';
import { settleSpaces } from './settle-spaces.js';
import { readStyles } from './styles.js';
import { readRow } from './table.js';
import { scaled } from './table-width.js';
import { readTheme } from './theme.js';
import type { El } from './xml.js';
import { BrokenXml, child, parseXml, streamBlocks } from './xml.js';

/**
 * Reads a docx, whoever wrote it, into the document tree: styles, numbering and direct formatting resolved, measures in points.
 * Paragraphs that are formatted alike share one format object.
 * `file` is the name for messages. Codes: FILE-nnn for what is no readable docx, DOC-001, DOC-002 (no value); DOC-004 … DOC-061 for what
 * the tree cannot represent, each with its place, equal ones folded.
 */
export function readDocx(bytes: Uint8Array, file: string): Outcome<Document> {
  const opened = openPackage(bytes, file, 'docx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  try {
    const read = readPackage(opened.value, file);
    return { ...read, diagnostics: [...opened.diagnostics, ...read.diagnostics] };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...opened.diagnostics, ...error.diagnostics] };
    throw error;
  }
}

function readPackage(pkg: OoxmlPackage, file: string): Outcome<Document> {
  const notices = new Notices();
  const side = (type: string, label: string): El | undefined => {
    const part = pkg.related(pkg.mainPart, type)[0];
    return part === undefined ? undefined : sidePart(pkg, part, label, notices);
  };
  const theme = readTheme(side('theme', '主题'));
  const styles = readStyles(side('styles', '样式'), theme);
  const settings = side('settings', '设置');
  const parts = new Map<string, El | undefined>();
  const part = (type: string, label: string) => {
    if (!parts.has(type)) parts.set(type, side(type, label));
    return parts.get(type);
  };
  const comments = commentsById(side('comments', '批注'));
  const unsaid = new Set(comments.keys());
  const context: Context = {
    styles,
    numbering: readNumbering(side('numbering', '编号'), styles),
    theme,
    notices,
    story: 'body',
    related: related(pkg, pkg.mainPart),
    comment: (id) => {
      unsaid.delete(id);
      return textOf(comments.get(id));
    },
    notes: new NoteReader((kind) => part(`${kind}s`, kind === 'footnote' ? '脚注' : '尾注'), settings, notices),
    notesRelated: (kind) => {
      const notes = pkg.related(pkg.mainPart, `${kind}s`)[0];
      return notes === undefined ? () => undefined : related(pkg, notes);
    },
    pending: {},
    fields: [],
    surrounding: plainSurrounding(),
    watermark: {},
    spaces: new WeakMap(),
    mirrored: new WeakSet(),
    layout: layoutSettings(settings),
    relativeTables: [],
    blocks: readBlocks,
  };
  if (toggle(settings, 'w:mirrorMargins'))
    notices.file({ make: sectionLayout, message: '对称页边距没有保留，左右边距按奇数页读入。' });

  const margins = new Margins(
    toggle(settings, 'w:evenAndOddHeaders') ?? false,
    marginReader(pkg, 'header', context),
    marginReader(pkg, 'footer', context),
    (blocks) => mirrored(blocks, context.mirrored),
  );
  const sections = readBody(pkg, context, margins);
  for (const id of unsaid) {
    const text = excerpt(textOf(comments.get(id)), 100);
    notices.file({
      make: comment,
      found: text,
      message: `批注“${text}”没有读入；它所在的文字已经删去或者不在正文里。`,
    });
  }
  const title = titleOf(sections) ?? coreTitle(pkg);
  const document: Document = {
    sections,
    ...(context.watermark.text && { watermark: context.watermark.text }),
    ...(title && { title }),
    ...(Object.keys(context.layout.own).length > 0 && { layout: context.layout.own }),
    ...(context.notes.endnotesAtSectionEnd && { endnotesAt: 'section-end' as const }),
  };
  const diagnostics: Diagnostic[] = notices.diagnostics(document, file);
  if (sections.every((s) => s.blocks.every((b) => b.kind === 'paragraph' && b.inlines.length === 0))) {
    diagnostics.unshift(emptyDocument({ place: { kind: 'document', file }, message: '文档里没有文字、表格或图片。' }));
  }
  return { value: document, diagnostics };
}

/** Of several comments with one number, which should not be, the first. */
function commentsById(part: El | undefined): Map<string, El> {
  const found = new Map<string, El>();
  for (const el of part?.children ?? []) {
    const id = el.attrs['w:id'] ?? '';
    if (el.name === 'w:comment' && !found.has(id)) found.set(id, el);
  }
  return found;
}

function readBody(pkg: OoxmlPackage, context: Context, margins: Margins): Section[] {
  const { file } = pkg;
  const sections: Section[] = [];
  let blocks: Block[] = [];
  const close = (sectPr: El | undefined) => {
    const properties = readSection(sectPr, context.notices);
    const { page } = properties;
    blocks.push(...flushParagraph(context));
    settleSpaces(blocks, context.spaces);
    const own = { ...properties.own, ...context.notes.closeSection(sectPr) };
    const width = page.width - page.margin.left - page.margin.right;
    for (const { table, share } of context.relativeTables.splice(0))
      table.columns = scaled(table.columns, width * share);
    const previous = sections[sections.length - 1];
    const furniture = margins.next(properties);
    const goesOn = previous !== undefined && properties.continuous && samePage(previous, page);
    if (goesOn && isSameFlow(previous, own)) previous.blocks.push(...blocks);
    else sections.push({ page, ...furniture, blocks, ...own, ...(goesOn && { continuous: true as const }) });
    blocks = [];
  };
  let closed = false;
  const onBlock = (el: El) => {
    closed = el.name === 'w:sectPr';
    if (closed) close(el);
    else blocks.push(...readBlock(el, context));
    const inner = el.name === 'w:p' ? child(child(el, 'w:pPr'), 'w:sectPr') : undefined;
    if (inner) close(inner);
  };
  let root: string;
  try {
    root = streamBlocks(pkg.part(pkg.mainPart) ?? '', onBlock, (table, row) => readRow(table, row, context));
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    throw new DiagnosticError(
      damagedPart({ place: { kind: 'file', file }, message: '文档的正文不完整，中途断开或损坏了。' }),
    );
  }
  if (root !== 'w:document') {
    throw new DiagnosticError(notWord({ place: { kind: 'file', file }, message: '这个文件里没有 Word 文档的正文。' }));
  }
  if (!closed) close(undefined);
  return sections;
}

/** Whether text of both can stand in one section: columns and notes go on as they were. */
const isSameFlow = (previous: Section, own: Partial<Section>): boolean =>
  (['columns', 'footnotes', 'endnotes'] as const).every((key) => isDeepStrictEqual(previous[key], own[key])) &&
  !own.footnotes?.restart &&
  !own.endnotes?.restart;

const samePage = (section: Section, page: Section['page']): boolean =>
  Math.abs(section.page.width - page.width) < 1 && Math.abs(section.page.height - page.height) < 1;

/** Reads header or footer parts by relationship id, each part once. */
function marginReader(pkg: OoxmlPackage, story: 'header' | 'footer', context: Context): (id: string) => Block[] {
  const cache = new Map<string, Block[]>();
  return (id) => {
    const part = pkg.relationships(pkg.mainPart).find((r) => r.id === id && !r.external)?.target;
    if (part === undefined) return [];
    let blocks = cache.get(part);
    if (!blocks) {
      const root = sidePart(pkg, part, story === 'header' ? '页眉' : '页脚', context.notices);
      blocks = root
        ? readBlocks(root.children, { ...context, story, related: related(pkg, part), fields: [], relativeTables: [] })
        : [];
      cache.set(part, blocks);
    }
    return blocks;
  };
}

function sidePart(pkg: OoxmlPackage, part: string, label: string, notices: Notices): El | undefined {
  const xml = pkg.part(part);
  try {
    if (xml !== undefined) return parseXml(xml);
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
  }
  notices.file({ make: damagedSidePart, found: part, message: `文档的${label}部分（${part}）读不出，按没有处理。` });
  return undefined;
}

const related = (pkg: OoxmlPackage, from: string) => (id: string) => {
  const target = pkg.relationships(from).find((r) => r.id === id && !r.external)?.target;
  return target === undefined ? undefined : pkg.bytes(target);
};

const textOf = (el: El | undefined): string =>
  el === undefined
    ? ''
    : el.name === 'w:t'
      ? el.text
      : el.children
          .map(textOf)
          .join(el.name === 'w:p' ? '' : ' ')
          .trim();

/** Text of the headings of level 0 at the start, joined when the title takes several lines. */
function titleOf(sections: Section[]): string | undefined {
  const first = sections[0]?.blocks.find((b) => b.kind === 'heading' && b.level === 0);
  return first && plainText(first).replace(/\s+/g, '').trim();
}

function coreTitle(pkg: OoxmlPackage): string | undefined {
  const part = pkg.related('', 'core-properties')[0];
  const xml = part === undefined ? undefined : pkg.part(part);
  const title = xml && /<dc:title>([^<&]+)<\/dc:title>/.exec(xml)?.[1]?.trim();
  return title && title !== 'Un-named' ? title : undefined;
}
