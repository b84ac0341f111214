import type { Block, Heading, Inline, Paragraph, ParagraphFormat, Run, TextFormat } from '../tree.js';
import type { Context, ResolvedParagraph } from './context.js';
import { formatOf, readInlines } from './inlines.js';
import { integer, points } from './measure.js';
import { formatNotice } from './number-format-name.js';
import { ParagraphBuilder } from './paragraph-builder.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import { overrideParagraph, paragraphFormat, readParagraphProperties } from './paragraph-properties.js';
import { runFormat } from './run-format.js';
import { combineStyles, overrideRun } from './run-properties.js';
import type { ParagraphStyle } from './styles.js';
import type { El } from './xml.js';
import { child, keyOf, val } from './xml.js';

/**
 * One `w:p` as blocks: usually one paragraph or heading; several when it holds page breaks, pictures or text boxes;
 * none when it only carries a section break.
 */
export function readParagraph(p: El, context: Context): Block[] {
  const pPr = child(p, 'w:pPr');
  const { style, properties, base, formats } = resolved(pPr, context);
  const out = context.pending.paragraph?.out ?? new ParagraphBuilder();
  delete context.pending.paragraph;
  const counted =
    properties.numId && properties.numId !== '0'
      ? context.numbering.next(properties.numId, properties.level ?? 0)
      : undefined;
  const listLabel = counted?.label;
  for (const { number, format } of counted?.counted ?? []) out.notice(formatNotice('编号', number, format));
  readInlines(p.children, context, base, out);

  const mark = (pPr ? formatOf(pPr, context, base) : base.format).format;
  const size = out.firstSize ?? mark.size;
  let format = formats.get(size);
  if (!format) {
    format = paragraphFormat(properties, size, context.layout.autoSpace);
    if (context.story !== 'body') alignOfFrame(pPr, format, context);
    const { contextualSpacing: contextual, autoBefore, autoAfter } = properties;
    if (contextual || autoBefore || autoAfter)
      context.spaces.set(format, {
        ...(contextual && { contextual }),
        ...(autoBefore && { autoBefore }),
        ...(autoAfter && { autoAfter }),
      });
    formats.set(size, format);
  }
  const shape: Shape = { format };
  if (style) shape.style = style;
  if (listLabel) {
    shape.listLabel = listLabel;
    if (counted?.tab) shape.listTab = true;
  }
  if (out.firstSize === undefined && (size !== usualSize || mark.latin !== undefined)) shape.mark = mark;
  const drop = dropCap(pPr);
  if (drop) out.drop(drop);
  if (drop || joinsNext(pPr)) {
    context.pending.paragraph = { out, shape };
    return [];
  }
  const level = headingLevel(style, properties.outline);
  const blocks = assemble(out, shape, level, child(pPr, 'w:sectPr') !== undefined);
  if (blocks[0]) context.notices.block(blocks[0], out.notices);
  return blocks;
}

/** Formatting by styles and `pPr`, looked up where an equal `pPr` was resolved before. */
function resolved(pPr: El | undefined, context: Context): ResolvedParagraph {
  const cache = context.surrounding.resolved;
  const key = context.story + (pPr ? keyOf(pPr) : '');
  let found = cache.get(key);
  if (!found) {
    const style = context.styles.paragraph(val(pPr, 'w:pStyle'));
    const run = combineStyles(overrideRun(context.styles.defaults.run, context.surrounding.run), style.run);
    found = {
      style: style.name,
      properties: resolve(readParagraphProperties(pPr), style, context),
      base: { properties: run, format: runFormat(run), runs: new Map() },
      formats: new Map(),
    };
    cache.set(key, found);
  }
  return found;
}

/** What waits for a next paragraph that never came. */
export function flushParagraph(context: Context): Block[] {
  const { paragraph } = context.pending;
  if (!paragraph) return [];
  delete context.pending.paragraph;
  const { out, shape } = paragraph;
  const blocks = out.pieces.length + out.aside.length > 0 ? assemble(out, shape, undefined, false) : [];
  if (blocks[0]) context.notices.block(blocks[0], out.notices);
  return blocks;
}

/** A paragraph whose mark was deleted with changes tracked. */
function joinsNext(pPr: El | undefined): boolean {
  const mark = child(pPr, 'w:rPr');
  return (child(mark, 'w:del') ?? child(mark, 'w:moveFrom')) !== undefined && child(pPr, 'w:sectPr') === undefined;
}

/** A paragraph that is only the dropped capital of the next one. */
function dropCap(pPr: El | undefined): Run['dropped'] {
  const { attrs } = child(pPr, 'w:framePr') ?? { attrs: {} as Record<string, string> };
  const kind = attrs['w:dropCap'];
  if (kind !== 'drop' && kind !== 'margin') return undefined;
  const lines = Math.min(Math.max(integer(attrs['w:lines']) ?? 1, 1), mostDropped);
  return { lines, gap: points(attrs['w:hSpace']) ?? 0, place: kind === 'drop' ? 'text' : 'margin' };
}

/** Lines; Word allows ten. */
const mostDropped = 10;

/** pt of an empty line that says nothing of its size. */
const usualSize = 16;

export interface Shape {
  format: ParagraphFormat;
  style?: string;
  mark?: TextFormat;
  listLabel?: string;
  listTab?: true;
}

function assemble(
  out: ParagraphBuilder,
  shape: Shape,
  level: Heading['level'] | undefined,
  sectionEnd: boolean,
): Block[] {
  const make = (inlines: Inline[], s: Shape): Paragraph | Heading =>
    level !== undefined && inlines.some((i) => i.kind === 'run' && i.text.trim() !== '')
      ? { kind: 'heading', level, ...s, inlines }
      : { kind: 'paragraph', ...s, inlines };
  // What stands elsewhere on the page leaves its paragraph behind, an empty line.
  const standing = out.aside.filter((b) => !('float' in b && b.float));
  const pictures = out.pieces.flatMap((piece) =>
    Array.isArray(piece) ? piece.filter((i) => i.kind === 'picture') : [],
  );
  // A picture by itself is a block; several stand beside each other.
  const figureOnly = !out.hasText && !shape.listLabel && pictures.length < 2 && standing.length + pictures.length > 0;
  if (figureOnly) {
    const drawn = (b: Block) => 'width' in b && standing.includes(b);
    const pieces = out.pieces.flatMap((piece): Block[] =>
      Array.isArray(piece) ? pictures.map(({ figure }) => ({ ...figure, format: shape.format })) : [piece],
    );
    return [...pieces, ...out.aside.map((b) => (drawn(b) ? ({ ...b, format: shape.format } as Block) : b))];
  }
  if (out.pieces.length === 0 && !shape.listLabel) return sectionEnd ? out.aside : [make([], shape), ...out.aside];
  const blocks: Block[] = [];
  let current = shape;
  for (const piece of out.pieces.length > 0 ? out.pieces : [[]]) {
    if (!Array.isArray(piece)) blocks.push(piece);
    else {
      blocks.push(make(piece, current));
      if (out.pieces.length > 1) current = continued(shape);
    }
  }
  return [...blocks, ...out.aside];
}

/** What follows a page break in the same paragraph has no first line, no number and no space before. */
function continued({ listLabel: _, listTab: ___, ...shape }: Shape): Shape {
  const { pageBreakBefore: __, ...format } = shape.format;
  return {
    ...shape,
    format: { ...format, indent: { ...format.indent, firstLine: 0 }, space: { ...format.space, before: 0 } },
  };
}

/** Defaults → table style → styles from the root down, the list level just before the style that names the list → direct formatting. */
function resolve(direct: ParagraphProperties, style: ParagraphStyle, context: Context): ParagraphProperties {
  const { styles, numbering, surrounding } = context;
  let p: ParagraphProperties = { ...styles.defaults.paragraph };
  for (const el of surrounding.paragraph) p = overrideParagraph(p, readParagraphProperties(el));
  for (const { id, properties } of style.chain) {
    if (properties.numId !== undefined && properties.numId !== '0' && direct.numId === undefined) {
      const level = properties.level ?? numbering.levelOfStyle(properties.numId, id) ?? 0;
      p = overrideParagraph(p, numbering.properties(properties.numId, level) ?? {});
      p.level = level;
    }
    p = overrideParagraph(p, properties);
  }
  if (direct.numId !== undefined && direct.numId !== '0') {
    p = overrideParagraph(p, numbering.properties(direct.numId, direct.level ?? p.level ?? 0) ?? {});
  }
  if (direct.numId === '0') p = { ...p, firstLine: 0, left: p.left ?? 0 };
  return overrideParagraph(p, direct);
}

const titleStyle = /^(title|标题|文档标题|公文标题|文件标题|报告标题)$/i;
const headingStyle = /^(?:heading|标题)\s*([1-9])(?:\s*级)?$/i;

/** Level from the style's name, else from the outline level; deeper ones count as the fourth. */
function headingLevel(styleName: string, outline: number | undefined): Heading['level'] | undefined {
  if (titleStyle.test(styleName.trim())) return 0;
  const named = headingStyle.exec(styleName.trim())?.[1];
  const outlined = outline !== undefined && outline >= 0 && outline <= 8 ? outline + 1 : undefined;
  const level = named === undefined ? outlined : Number(named);
  return level === undefined ? undefined : (Math.min(level, 4) as Heading['level']);
}

/** Word and WPS put page numbers into a frame and align the frame, not the paragraph. */
function alignOfFrame(pPr: El | undefined, format: ParagraphFormat, { mirrored }: Context): void {
  const align = child(pPr, 'w:framePr')?.attrs['w:xAlign'];
  if (align === 'center') format.align = 'center';
  else if (align === 'right' || align === 'outside') format.align = 'right';
  if (align === 'outside' || align === 'inside') mirrored.add(format);
}
