import { type Diagnostic, DiagnosticError, maskNumbers } from '../../diagnostics/index.js';
import { escapeAttribute, escapeText } from '../../office/index.js';
import { helperFailed, nameUnknown, tooMuchOutput, valueMissing, valueUnprintable } from '../codes.js';
import type { CompiledTemplate } from '../compiled.js';
import { HelperError, helperFailure, isHelperFailure } from '../helpers/helper.js';
import { Insertion } from '../insert/insertion.js';
import type { MergeMark } from '../insert/merge-equal.js';
import { hintFor } from '../name-hints.js';
import type { Additions } from '../package/additions.js';
import type { Tag } from '../tags.js';
import { FreshIds } from './fresh-ids.js';
import type { Sink } from './sink.js';

/** Marks around inserted values when a text is filled for comparison; never in a file. */
export const VALUE_START = '\uE000';
export const VALUE_END = '\uE001';

const MOST_ROUNDS = 1_000_000;
const MOST_CHARACTERS = 200_000_000;

export interface RuntimeOptions {
  draft: boolean;
  mark: boolean;
  /** Content of pictures by the name that the data give them. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** What a filling needs while it runs; one for each document. */
export class Runtime {
  readonly diagnostics: Diagnostic[] = [];
  /** Counters of the heading levels. */
  readonly counters = [0, 0, 0, 0, 0];
  readonly attachments = { total: 0, listed: 0, opened: 0 };
  /** Name of the part being filled. */
  part = '';
  /** What the part is filled with. */
  root: unknown;
  readonly ids: FreshIds;
  /** Cells of the part being filled that may be merged with the one above. */
  merges: MergeMark[] = [];
  /** Footnotes and endnotes that loops have made. */
  readonly notes: { kind: string; xml: string }[] = [];
  /** Parts of the template that a loop has made anew, by name. */
  readonly parts = new Map<string, string>();
  /** Names of the pictures that were asked for. */
  readonly picturesWanted = new Set<string>();
  private readonly tags: readonly Tag[];
  private rounds = 0;
  private readonly seen = new Set<string>();

  constructor(
    { tags, highestIds }: Pick<CompiledTemplate, 'tags' | 'highestIds'>,
    readonly options: RuntimeOptions,
    /** Absent where nothing can be added to the package. */
    readonly additions: Additions | undefined,
  ) {
    this.tags = tags;
    this.ids = new FreshIds(highestIds);
  }

  /** Begins a part. */
  enter(part: string, root: unknown): void {
    this.part = part;
    this.root = root;
    this.merges = [];
  }

  /** Own property along a path; a name that does not exist is TPL-020, once for each tag. */
  get(base: unknown, parts: readonly string[], from: number, tag: number): unknown {
    // Nearly every path is one name that is there.
    if (parts.length === from + 1 && typeof base === 'object' && base !== null && Object.hasOwn(base, parts[from]!))
      return (base as Record<string, unknown>)[parts[from]!];
    let value = base;
    for (let i = from; i < parts.length; i++) {
      const name = parts[i]!;
      if (value === null || (value === undefined && i > from)) return undefined;
      if (typeof value !== 'object' || !Object.hasOwn(value, name)) {
        this.unknown(value, parts.slice(0, i + 1), tag);
        return undefined;
      }
      value = (value as Record<string, unknown>)[name];
    }
    return value;
  }

  /** Writes what a tag prints. */
  write(value: unknown, index: number, out: Sink): void {
    if (typeof value === 'string' && !this.options.mark) {
      const { position, writer } = this.tags[index]!;
      if (position === 'text' && !writer && out.value(value)) return;
    }
    out.text(this.print(value, index));
  }

  /** A value as XML text. */
  private print(value: unknown, index: number): string {
    const tag = this.tags[index]!;
    if (value === undefined || value === null || isHelperFailure(value)) return this.missing(value, tag);
    if (value instanceof Insertion) return this.insert(value, tag);
    const text = asText(value);
    if (text === undefined) {
      this.once(tag, 'value', () =>
        valueUnprintable({
          place: tag.place,
          found: tag.source,
          message: `“${nameOf(tag)}”是${Array.isArray(value) ? '一个列表' : typeof value === 'number' ? '算不出的数' : '一组内容'}，不能直接印出来。`,
        }),
      );
      return tag.writer?.missing('') ?? '';
    }
    if (tag.writer) return tag.writer.value(typeof value === 'number' ? value : text, this);
    const plain = this.options.mark && !tag.generated ? VALUE_START + unmark(text) + VALUE_END : text;
    return tag.position === 'text' ? inText(plain) : escapeAttribute(plain.replace(/[\r\n\t]+/g, ' '));
  }

  /** A value within a text that we put together ourselves (title, signature, date). */
  piece(value: unknown, index: number): string {
    const text = value === undefined || value === null ? undefined : asText(value);
    if (text === undefined) {
      const tag = this.tags[index]!;
      this.reportMissing(tag, isHelperFailure(value));
      return this.options.draft ? '〔缺〕' : '';
    }
    return this.options.mark ? VALUE_START + unmark(text) + VALUE_END : text;
  }

  /** A picture by the name in the data, or written out in them (`data:image/png;base64,…`). */
  picture(source: string): Uint8Array | undefined {
    const written = /^data:image\/[a-z]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(source);
    if (written) return Buffer.from(written[1]!, 'base64');
    this.picturesWanted.add(source);
    return this.options.pictures.get(source);
  }

  /** The first chart of a loop takes the place of the template's, the others become parts of their own. */
  chart(own: string, part: string, xml: string): void {
    const id = this.ids.end('chart', own);
    if (id === own) this.parts.set(part, xml);
    else this.additions?.chart(this.part, String(id), part, xml);
  }

  /** Reports a function that cannot use what it was given (TPL-024); the call's result. */
  failed(tag: Tag, name: string, error: HelperError): unknown {
    const found = shown(error.found);
    this.once(tag, name, () =>
      helperFailed({
        place: tag.place,
        found,
        expected: [error.expected],
        message: `函数“${name}”得到的是“${found}” - 应是${error.expected}。`,
        ...(error.fix && { fix: [error.fix] }),
      }),
    );
    return helperFailure;
  }

  private insert(insertion: Insertion, tag: Tag): string {
    try {
      const xml = insertion.xml(tag, this);
      if (xml !== undefined) return xml;
      throw new HelperError(nameOf(tag), '写在正文文字里的', '移到正文的文字里：图形说明、域和文件属性里放不下它。');
    } catch (error) {
      if (!(error instanceof HelperError)) throw error;
      this.failed(tag, nameOf(tag).split(/\s/)[0]!, error);
      return '';
    }
  }

  /**
   * Counts a round of a loop and looks at what the loop has printed so far. Loops within loops can ask for more than any
   * machine has: TPL-025 is thrown above a million rounds or 200 million characters.
   */
  round(index: number, characters: number): void {
    if (++this.rounds <= MOST_ROUNDS && characters <= MOST_CHARACTERS) return;
    const tag = this.tagAt(index);
    const message = `“${tag.source}”循环的次数太多，填出来的文件大得不正常，没有填下去。`;
    throw new DiagnosticError(tooMuchOutput({ place: tag.place, found: tag.source, message }));
  }

  /** Reports a problem of one tag, once for each kind of problem. */
  once(tag: Tag, what: string, make: () => Diagnostic): void {
    const key = `${tag.index}\n${what}`;
    if (tag.silent || this.seen.has(key)) return;
    this.seen.add(key);
    this.diagnostics.push(make());
  }

  tagAt(index: number): Tag {
    return this.tags[index]!;
  }

  private unknown(base: unknown, path: string[], index: number): void {
    const tag = this.tags[index]!;
    const name = path.at(-1)!;
    const full = path.join('.');
    this.once(tag, full, () => {
      const group = base && typeof base === 'object' && !Array.isArray(base) ? (base as Record<string, unknown>) : {};
      const whole = this.root && typeof this.root === 'object' ? this.root : {};
      const hint = hintFor(full, tag.source, {
        own: Object.keys(group),
        beyond: base === undefined && tag.source.includes('../'),
        ...(base !== this.root && { outer: Object.keys(whole) }),
        lists: Object.keys(group).filter((list) => hasEntryWith(group[list], name)),
        ...(path.length > 1 &&
          group !== base && {
            of: { name: path.slice(0, -1).join('.'), kind: Array.isArray(base) ? 'list' : 'value' },
          }),
      });
      return nameUnknown({
        place: tag.place,
        found: full,
        message: `数据里没有“${full}”${hint.message}。`,
        ...(hint.expected && { expected: hint.expected }),
        fix: hint.fix,
      });
    });
  }

  private missing(value: unknown, tag: Tag): string {
    this.reportMissing(tag, isHelperFailure(value));
    if (tag.writer) return tag.writer.missing(this.options.draft ? `〔缺：${nameOf(tag)}〕` : '');
    if (!this.options.draft) return '';
    const mark = escapeText(`〔缺：${nameOf(tag)}〕`);
    if (tag.position !== 'text') return mark;
    const own = tag.runProperties ?? '';
    return `</w:t></w:r><w:r>${reddened(own)}<w:t>${mark}</w:t></w:r><w:r>${own}<w:t xml:space="preserve">`;
  }

  /** Unless the reason has been reported already (unknown name, failed function). */
  private reportMissing(tag: Tag, reported: boolean): void {
    if (reported || [...this.seen].some((key) => key.startsWith(`${tag.index}\n`))) return;
    const found = tag.place.around ?? tag.source;
    const message = tag.generated ? `这里有值缺失：${found}` : `“${nameOf(tag)}”没有值，这里会空着。`;
    this.once(tag, 'missing', () => valueMissing({ place: tag.place, found, message }));
  }
}

const hasEntryWith = (list: unknown, name: string): boolean =>
  Array.isArray(list) && list[0] !== null && typeof list[0] === 'object' && Object.hasOwn(list[0], name);

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return undefined;
}

const nameOf = (tag: Tag): string => tag.source.replace(/^\{\{\s*|\s*\}\}$/g, '');

/** Never an ID number in full. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '一个列表';
  if (value && typeof value === 'object') return '一组内容';
  return maskNumbers(String(value));
}

const unmark = (text: string): string => text.replace(/[\uE000\uE001]/g, '');

function inText(text: string): string {
  const escaped = escapeText(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  if (!/[\n\t]/.test(escaped)) return escaped;
  return escaped
    .replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">');
}

/** The same run properties in red; `w:color` has its place in the order of the schema. */
function reddened(properties: string): string {
  const red = '<w:color w:val="FF0000"/>';
  const inner = properties.replace(/^<w:rPr[^>]*?(?:\/>|>)|<\/w:rPr>$/g, '').replace(/<w:color [^>]*\/>/g, '');
  const later =
    /<w:(?:spacing|w|kern|position|sz|szCs|highlight|u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]/;
  const at = inner.search(later);
  return `<w:rPr>${at < 0 ? inner + red : inner.slice(0, at) + red + inner.slice(at)}</w:rPr>`;
}
