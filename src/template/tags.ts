import { type Diagnostic, DiagnosticError, type Place } from '../diagnostics/index.js';
import { tagForbidden, tagInvalid } from './codes.js';

type TagKind = 'value' | 'open' | 'else' | 'close' | 'comment' | 'literal';
type TemplatePlace = Extract<Place, { kind: 'template' }>;

/** One `{{…}}` of a template (or a piece of text that must pass through the `docx` library untouched). */
export interface Tag {
  index: number;
  kind: TagKind;
  /** As it goes into the Handlebars program, braces included; for `literal` the text itself. */
  source: string;
  /** `if`, `each` … of open and close tags. */
  name?: string;
  place: TemplatePlace;
  /** Written by us, not by the template's author: its output is never marked as a value. */
  generated?: boolean;
  /** Repeats what another tag prints, so it need not report the same mistake again. */
  silent?: boolean;
  /** Where its value lands; decided when the program is written. */
  position?: 'text' | 'attribute';
  /** Raw `<w:rPr>` of the run around it. */
  runProperties?: string;
  /** Writes its value where XML text alone will not do: the cells of a worksheet. */
  writer?: ValueWriter;
}

export interface ValueWriter {
  value(value: string | number, runtime: unknown): string;
  /** What stands there without a value; `mark` is empty unless it is to be seen. */
  missing(mark: string): string;
}

/** A tag, closed or not, in a text that a person typed: double braces, full-width ones too; a comment may hold braces. */
export const TAG =
  /[{｛]{2}!--[\s\S]*?--[}｝]{2}|[{｛]{2}(?:[^{}｛｝]|[}｝](?![}｝])|[{｛](?![{｛]))*[}｝]{2}[}｝]?|[{｛]{2}/g;
/** Whether a text may hold a tag. */
export const mayHoldTag = (text: string): boolean => /[{｛]{2}/.test(text);
/** Whether a match of {@link TAG} has its end. */
export const isClosed = (found: string): boolean => /[}｝]$/.test(found);

/** `{{` without its end; `home`: where both must stand. */
export const tagUnclosed = (place: TemplatePlace, home: string): Diagnostic =>
  tagInvalid({
    place,
    found: '{{',
    message: `“{{”没有配上“}}” - 标签要写在${home}里。`,
    fix: [`在名称后面补上“}}”；名称和两边的花括号都要写在${home}里。`],
  });

/** What looks like somebody else's way of writing a tag: one pair of braces, `{% %}`. */
const LOOKALIKE = /\{%[^%{}]*%\}|(?<![{｛])[{｛]\s*([^{}｛｝\s]{1,30})\s*[}｝](?![}｝])|【【([^【】]{1,30})】】/g;

const FIRST = 0xe100;
const LAST = 0xf8ff;
/** Matches every stand-in character. */
export const STAND_IN = /[\uE100-\uF8FF]/;
export const STAND_INS = /[\uE100-\uF8FF]/g;

/** A text that may have been meant as a tag; whether it was, the vocabulary tells. */
export interface Lookalike {
  found: string;
  /** Undefined for `{% … %}`, which is never ours. */
  name?: string;
  place: TemplatePlace;
}

/** While a template is taken apart, each tag is one private-use character, so that no parser on the way can touch it. */
export class TagTable {
  readonly tags: Tag[] = [];
  readonly lookalikes: Lookalike[] = [];

  constructor(readonly file: string) {}

  /** The table of a template that was taken apart before. */
  static of(file: string, { tags, lookalikes }: { tags: readonly Tag[]; lookalikes: readonly Lookalike[] }): TagTable {
    const table = new TagTable(file);
    for (const tag of tags) table.tags.push({ ...tag });
    table.lookalikes.push(...lookalikes);
    return table;
  }

  add(tag: Omit<Tag, 'index' | 'place'> & { place?: TemplatePlace }): string {
    const index = this.tags.length;
    if (FIRST + index > LAST) throw new DiagnosticError(tooManyTags(this.file));
    this.tags.push({ ...tag, index, place: tag.place ?? { kind: 'template', file: this.file } });
    return String.fromCharCode(FIRST + index);
  }

  /** Replaces characters that look like stand-ins (Word's own symbol fonts use them) by stand-ins for themselves. */
  protect(text: string): string {
    const known = new Map<string, string>();
    return text.replace(STAND_INS, (c) => {
      if (!known.has(c)) known.set(c, this.add({ kind: 'literal', source: c }));
      return known.get(c)!;
    });
  }

  /** A tag that we add ourselves, at the place that caused it. */
  generate(source: string, place?: TemplatePlace, silent = false): string {
    const { kind, name } = classify(source.slice(2, -2));
    return this.add({ kind, source, generated: true, silent, ...(name && { name }), ...(place && { place }) });
  }

  of(character: string): Tag {
    return this.tags[character.charCodeAt(0) - FIRST]!;
  }

  /** Replaces stand-ins by what they stand for. */
  restore(text: string): string {
    return text.replace(STAND_INS, (c) => this.of(c).source);
  }

  /**
   * Classifies a tag found in a template, reports what is forbidden, and returns its stand-in. `silent`: the tag
   * repeats another one, which has said what is wrong with it.
   */
  found(written: string, place: TemplatePlace, report: (d: Diagnostic) => void, silent = false): string {
    const source = tidy(plain(written));
    const inner = source.slice(2, -2);
    const { kind, name, forbidden, fix } = classify(inner);
    const empty = !inner.trim();
    if (forbidden)
      report(
        tagForbidden({ place, found: source, message: `标签“${source}”：${forbidden}`, ...(fix && { fix: [fix] }) }),
      );
    else if (empty)
      report(
        tagInvalid({
          place,
          found: source,
          message: '花括号里是空的 - 应写字段名。',
          expected: ['{{字段名}}'],
          fix: ['写上名称，如 {{村名}}；不用的，整个删去。'],
        }),
      );
    // `{{^名称}}` has an end, too.
    const block = forbidden && kind === 'open';
    return this.add({
      kind: (forbidden && !block) || empty ? 'comment' : kind,
      source: block ? `{{#${name} (默认 1 2)}}` : source,
      place,
      ...(block && { generated: true }),
      ...(name && { name }),
      ...(silent && { silent }),
    });
  }

  /** Looks at a text, its tags taken out, for half a tag (TPL-010) and for what looks like one. */
  leftover(text: string, place: TemplatePlace, report: (d: Diagnostic) => void): void {
    const end = /[}｝]{2}/.exec(text);
    if (end)
      report(
        tagInvalid({
          place,
          found: '}}',
          message: '“}}”前面没有“{{”。',
          fix: ['在名称前面补上“{{”，两边的花括号要写在同一段（同一个单元格）里；不是标签的，删去“}}”。'],
        }),
      );
    else
      for (const { 0: found, 1: braced, 2: bracketed } of text.matchAll(LOOKALIKE)) {
        const name = braced ?? bracketed;
        this.lookalikes.push({ found, place, ...(name && { name }) });
      }
  }
}

/** As typed on a keyboard: full-width braces and signs and invisible characters are an input method's work. */
function plain(source: string): string {
  return source
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/^[{｛]+/, (braces) => '{'.repeat(braces.length))
    .replace(/[}｝]+$/, (braces) => '}'.repeat(braces.length))
    .replace(/^\{\{\s*[＃#]\s*/, '{{#')
    .replace(/^\{\{\s*[／/]\s*/, '{{/')
    .replace(/^\{\{\s*！/, '{{!');
}

/** Word processors turn the quotes of arguments into typographic ones and spaces into hard ones; so do input methods with brackets. */
function tidy(source: string): string {
  if (/^\{\{\s*!/.test(source)) return source;
  const text = source
    .replace(/[“”＂]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ')
    .replace(/(?<=\s)(?:「([^」"]*)」|『([^』"]*)』)/g, (_, a: string, b: string) => `"${a ?? b}"`);
  return bracketed(halfWidth(text));
}

/** `（` where an argument begins, and as many `）` from the end: names may hold such brackets, too. */
function halfWidth(text: string): string {
  const opened = text.match(/(?<=\s)（/g)?.length ?? 0;
  let result = text.replace(/(?<=\s)（/g, '(').replace(/(?<=\()（/g, '(');
  for (let i = 0; i < opened; i++) {
    const at = result.lastIndexOf('）', i === 0 ? result.length : result.lastIndexOf(')') - 1);
    if (at < 0) break;
    result = `${result.slice(0, at)})${result.slice(at + 1)}`;
  }
  return result;
}

/** A name with signs in it that mean something else in a tag (`面积(亩)`, `完成%`) is put in brackets. */
function bracketed(text: string): string {
  const name = /^\{\{\s*([^\s"'`{}[\]|~@#/^&!>*=.]+)\s*\}\}$/.exec(text)?.[1];
  return name && /[%()+,;<$\\]/.test(name) ? `{{[${name}]}}` : text;
}

function classify(inner: string): { kind: TagKind; name?: string; forbidden?: string; fix?: string } {
  const text = inner.trim();
  const sign = text[0] ?? '';
  if (sign === '!') return { kind: 'comment' };
  if (sign === '{' || sign === '&')
    return {
      kind: 'comment',
      forbidden: '不能用三个花括号或 &，值总要按文字处理。',
      fix: `两边各用两个花括号：{{${text.replace(/^[{&\s]+|[}\s]+$/g, '')}}}。`,
    };
  if (sign === '~' || text.endsWith('~'))
    return { kind: 'comment', forbidden: '不能用 ~，空白由程序处理。', fix: '删去“~”。' };
  if (sign === '>' || sign === '*' || /^#\s*[>*]/.test(text))
    return { kind: 'comment', forbidden: '不能引用别的模板。', fix: '删去这个标签，把要印的内容写在这个模板里。' };
  if (sign === '#') return { kind: 'open', name: /^#\s*([^\s(]*)/.exec(text)![1]! };
  if (sign === '/') return { kind: 'close', name: text.slice(1).trim() };
  if (text === '^' || /^else(\s|$)/.test(text)) return { kind: 'else' };
  if (sign === '^')
    return {
      kind: 'open',
      name: text.slice(1).trim(),
      forbidden: '“没有才印”的写法不对。',
      fix: `写成 {{#unless ${text.slice(1).trim()}}} … {{/unless}}。`,
    };
  return { kind: 'value' };
}

const tooManyTags = (file: string): Diagnostic =>
  tagInvalid({
    place: { kind: 'template', file },
    message: `模板里的标签超过 ${LAST - FIRST + 1} 个，太多了。`,
    fix: ['把模板分成几个，或者用 {{#each}} 让一行重复。'],
  });
