import {
  acceptedInsertion,
  comment,
  droppedDeletion,
  formula,
  hiddenText,
  lostFormat,
  noteLost,
  unknownFont,
  unknownSymbol,
} from '../codes.js';
import type { Note } from '../tree.js';
import { excerpt } from '../walk.js';
import type { Context, RunBase } from './context.js';
import { plainSurrounding } from './context.js';
import { readDrawing } from './drawing.js';
import { fieldCharacter, fieldFormat, pageField, suppressed } from './fields.js';
import { onAttr } from './measure.js';
import { ParagraphBuilder } from './paragraph-builder.js';
import type { RunFormat } from './run-format.js';
import { runFormat } from './run-format.js';
import { combineStyles, overrideRun, readRunProperties } from './run-properties.js';
import { isSymbolFont, symbolCharacter, unknownSymbol as unknownSign } from './symbols.js';
import { readVml } from './vml.js';
import type { El } from './xml.js';
import { child, descendants, keyOf, val } from './xml.js';

/** Inline content of a paragraph (or of a wrapper inside it) into `out`. */
export function readInlines(children: El[], context: Context, base: RunBase, out: ParagraphBuilder): void {
  for (const el of children) {
    switch (el.name) {
      case 'w:r':
        readRun(el, context, base, out);
        break;
      case 'w:ins':
      case 'w:moveTo':
        out.notice({ make: acceptedInsertion, message: '修订中插入的文字已按接受处理。' });
        readInlines(el.children, context, base, out);
        break;
      case 'w:del':
      case 'w:moveFrom': {
        const text = excerpt(rawText(el), 60);
        if (text) out.notice({ make: droppedDeletion, found: text, message: `修订中删除的“${text}”没有读入。` });
        break;
      }
      case 'w:fldSimple':
        readSimpleField(el, context, base, out);
        break;
      case 'mc:AlternateContent':
        readInlines(chosenBranch(el), context, base, out);
        break;
      case 'm:oMath':
      case 'm:oMathPara': {
        // Mathematical italics are letters that no text font has.
        const text = [...descendants(el, 'm:t')].map((t) => t.text.normalize('NFKC')).join('');
        out.notice({ make: formula, found: excerpt(text), message: `公式“${excerpt(text)}”只读成了普通文字。` });
        pushText(text, context, base.format, out);
        break;
      }
      case 'w:tbl':
        out.aside.push(...context.blocks([el], context));
        break;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        readInlines(el.children, context, base, out);
        break;
    }
  }
}

const understood = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16', 'a14', 'pic']);

/** Children of the one branch of mc:AlternateContent that is read: the first choice that we understand, else the fallback. */
export function chosenBranch(el: El): El[] {
  const choices = el.children.filter((c) => c.name === 'mc:Choice');
  const choice = choices.find((c) => (c.attrs.Requires ?? '').split(/\s+/).every((ns) => understood.has(ns)));
  return (choice ?? child(el, 'mc:Fallback') ?? choices[0])?.children ?? [];
}

const rawText = (el: El): string =>
  el.name === 'w:t' || el.name === 'w:delText' ? el.text : el.children.map(rawText).join('');

/** Format by the `w:rPr` of a run or, for its mark, of a paragraph's `w:pPr`. */
export function formatOf(owner: El, context: Context, base: RunBase): RunFormat {
  const rPr = child(owner, 'w:rPr');
  if (!rPr || rPr.children.length === 0) return base.format;
  const key = keyOf(rPr);
  let format = base.runs.get(key);
  if (!format) {
    format = resolveRun(rPr, context, base);
    base.runs.set(key, format);
  }
  return format;
}

function resolveRun(rPr: El, context: Context, base: RunBase): RunFormat {
  const styleId = val(rPr, 'w:rStyle');
  const style = styleId === undefined ? undefined : context.styles.character(styleId);
  const direct = readRunProperties(rPr, context.theme);
  return runFormat(overrideRun(style ? combineStyles(base.properties, style) : base.properties, direct));
}

function readRun(run: El, context: Context, base: RunBase, out: ParagraphBuilder): void {
  readRunContent(run.children, formatOf(run, context, base), context, base, out);
}

function readRunContent(
  children: El[],
  format: RunFormat,
  context: Context,
  base: RunBase,
  out: ParagraphBuilder,
): void {
  const { fields } = context;
  for (const el of children) {
    switch (el.name) {
      case 'w:t':
        pushText(el.attrs['xml:space'] === 'preserve' ? el.text : trimmed(el.text), context, format, out);
        break;
      case 'w:tab':
      case 'w:ptab':
        if (!suppressed(fields)) out.push({ kind: 'tab' });
        break;
      case 'w:br':
        if (suppressed(fields)) break;
        if (el.attrs['w:type'] === 'page' || el.attrs['w:type'] === 'column') out.pageBreak();
        else out.push({ kind: 'line-break' });
        break;
      case 'w:cr':
        if (!suppressed(fields)) out.push({ kind: 'line-break' });
        break;
      case 'w:noBreakHyphen':
        pushText('-', context, format, out);
        break;
      case 'w:sym':
        pushSymbol(el.attrs['w:font'], Number.parseInt(el.attrs['w:char'] ?? '', 16), context, format, out);
        break;
      case 'w:pgNum':
        out.push({ kind: 'field', field: 'page', ...format.format });
        break;
      case 'w:fldChar':
        fieldCharacter(el, context, out, format);
        break;
      case 'w:instrText': {
        const open = fields[fields.length - 1];
        if (open?.phase === 'code') open.code += el.text;
        break;
      }
      case 'w:drawing':
        out.look = format.format;
        readDrawing(el, context, out);
        break;
      case 'w:pict':
      case 'w:object':
        out.look = format.format;
        readVml(el, context, out);
        break;
      case 'mc:AlternateContent':
        readRunContent(chosenBranch(el), format, context, base, out);
        break;
      case 'w:ruby':
        readRuby(el, context, base, out);
        break;
      case 'w:commentReference': {
        const text = excerpt(context.comment(el.attrs['w:id'] ?? ''), 100);
        out.notice({ make: comment, found: text, message: `批注“${text}”没有读入正文。` });
        break;
      }
      case 'w:footnoteReference':
        pushNote('footnote', el, context, format, out);
        break;
      case 'w:endnoteReference':
        pushNote('endnote', el, context, format, out);
        break;
    }
  }
}

/** Text with small characters above it. */
function readRuby(el: El, context: Context, base: RunBase, out: ParagraphBuilder): void {
  const inner = new ParagraphBuilder();
  readInlines(child(el, 'w:rubyBase')?.children ?? [], context, base, inner);
  const ruby = rawText(child(el, 'w:rt') ?? { ...el, children: [] });
  let first = true;
  for (const inline of inner.pieces.flatMap((piece) => (Array.isArray(piece) ? piece : []))) {
    out.push(inline.kind === 'run' && first && ruby ? { ...inline, ruby } : inline);
    first = first && inline.kind !== 'run';
  }
}

function pushNote(kind: Note['kind'], el: El, context: Context, format: RunFormat, out: ParagraphBuilder): void {
  if (suppressed(context.fields)) return;
  const part = kind === 'footnote' ? '脚注' : '尾注';
  const inside = {
    ...context,
    related: context.notesRelated(kind),
    fields: [],
    relativeTables: [],
    surrounding: plainSurrounding(),
  };
  const note = context.notes.read(kind, el.attrs['w:id'] ?? '', (children) => context.blocks(children, inside));
  if (!note) {
    out.notice({ make: noteLost, message: `${part}没有内容，或者写在另一个脚注、尾注里，没有读入。` });
    return;
  }
  if (!onAttr(el.attrs['w:customMarkFollows'])) context.notes.number(note);
  out.push({ kind: 'note', ...format.format, vertical: 'super', note });
}

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

function pushText(raw: string, context: Context, format: RunFormat, out: ParagraphBuilder): void {
  if (raw === '' || suppressed(context.fields)) return;
  const stored = raw.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00ad', '');
  const text = format.caps ? stored.toUpperCase() : stored;
  if (format.hidden) {
    out.notice({ make: hiddenText, found: excerpt(text, 60), message: `隐藏文字“${excerpt(text, 60)}”没有读入。` });
    return;
  }
  if (/[\uf000-\uf0ff]/.test(text)) {
    const font = isSymbolFont(format.symbolFont) ? format.symbolFont : undefined;
    for (const c of text) {
      if (c >= '\uf000' && c <= '\uf0ff') pushSymbol(font, c.codePointAt(0)!, context, format, out);
      else pushText(c, context, format, out);
    }
    return;
  }
  for (const field of context.fields) field.shown = true;
  for (const label of format.lost) out.notice({ make: lostFormat, message: `“${label}”格式没有保留，文字不变。` });
  if (format.unknownFont !== undefined && chinese.test(text)) {
    const name = format.unknownFont;
    out.notice({
      make: unknownFont,
      found: name,
      message: name ? `字体“${name}”不是公文字体，按仿宋处理。` : '文字没有写明中文字体，按仿宋处理。',
    });
  }
  out.push({ kind: 'run', text, ...format.format });
}

function pushSymbol(
  font: string | undefined,
  code: number,
  context: Context,
  format: RunFormat,
  out: ParagraphBuilder,
): void {
  if (suppressed(context.fields)) return;
  const character = Number.isNaN(code) ? undefined : symbolCharacter(font, code);
  if (character === undefined) {
    const name = `${font ?? ''} ${Number.isNaN(code) ? '' : code.toString(16).toUpperCase()}`.trim();
    out.notice({ make: unknownSymbol, found: name, message: `符号“${name}”认不出，用“${unknownSign}”代替。` });
  }
  for (const field of context.fields) field.shown = true;
  out.push({ kind: 'run', text: character ?? unknownSign, ...format.format });
}

function readSimpleField(el: El, context: Context, base: RunBase, out: ParagraphBuilder): void {
  const field = pageField(el.attrs['w:instr'] ?? '');
  if (!field) {
    readInlines(el.children, context, base, out);
    return;
  }
  const run = child(el, 'w:r');
  if (!suppressed(context.fields))
    out.push({
      kind: 'field',
      field,
      ...fieldFormat(el.attrs['w:instr'] ?? '', out),
      ...(run ? formatOf(run, context, base) : base.format).format,
    });
}

/** Without the blanks at both ends that XML does not keep; hard and full-width ones stay. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && ' \t\r\n'.includes(text[from]!)) from++;
  while (to > from && ' \t\r\n'.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}
