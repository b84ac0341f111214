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

/** A tag, closed or not, in a text that a person typed. */
export const TAG = /\{\{!--[\s\S]*?--\}\}|\{\{(?:[^{}]|\}(?!\})|\{(?!\{))*\}\}\}?|\{\{/g;

const FIRST = 0xe100;
const LAST = 0xf8ff;
/** Matches every stand-in character. */
export const STAND_IN = /[\uE100-\uF8FF]/;
export const STAND_INS = /[\uE100-\uF8FF]/g;

/** While a template is taken apart, each tag is one private-use character, so that no parser on the way can touch it. */
export class TagTable {
  readonly tags: Tag[] = [];

  constructor(readonly file: string) {}

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
  found(source: string, place: TemplatePlace, report: (d: Diagnostic) => void, silent = false): string {
    const inner = source.slice(2, -2);
    const { kind, name, forbidden } = classify(inner);
    if (forbidden) report(tagForbidden({ place, found: source, message: `标签“${source}”：${forbidden}` }));
    else if (!inner.trim())
      report(tagInvalid({ place, found: source, message: '花括号里是空的 - 应写字段名。', expected: ['{{字段名}}'] }));
    return this.add({
      kind: forbidden ? 'comment' : kind,
      source: tidy(source),
      place,
      ...(name && { name }),
      ...(silent && { silent }),
    });
  }
}

function tidy(source: string): string {
  // Word processors turn the quotes of arguments into typographic ones and spaces into hard ones.
  return source
    .replace(/[“”＂]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ');
}

function classify(inner: string): { kind: TagKind; name?: string; forbidden?: string } {
  const text = inner.trim();
  const sign = text[0] ?? '';
  if (sign === '!') return { kind: 'comment' };
  if (sign === '{' || sign === '&') return { kind: 'comment', forbidden: '不能用三个花括号或 &，值总要按文字处理。' };
  if (sign === '~' || text.endsWith('~')) return { kind: 'comment', forbidden: '不能用 ~，空白由程序处理。' };
  if (sign === '>' || sign === '*' || /^#\s*[>*]/.test(text))
    return { kind: 'comment', forbidden: '不能引用别的模板。' };
  if (sign === '#') return { kind: 'open', name: /^#\s*([^\s(]*)/.exec(text)![1]! };
  if (sign === '/') return { kind: 'close', name: text.slice(1).trim() };
  if (text === '^' || /^else(\s|$)/.test(text)) return { kind: 'else' };
  if (sign === '^') return { kind: 'comment', forbidden: '“没有才印”请写 {{#unless 名称}}…{{/unless}}。' };
  return { kind: 'value' };
}

const tooManyTags = (file: string): Diagnostic =>
  tagInvalid({
    place: { kind: 'template', file },
    message: `模板里的标签超过 ${LAST - FIRST + 1} 个，太多了。`,
    fix: ['把模板分成几个，或者用 {{#each}} 让一行重复。'],
  });
