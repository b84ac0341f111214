import type { Block, Inline, PageBreak, Run, TextFormat } from '../tree.js';
import type { Notice } from './notices.js';

/** Takes the inlines of one paragraph: joins equal neighbours, parts it at page breaks, keeps aside what is a block of its own. */
export class ParagraphBuilder {
  readonly pieces: (Inline[] | PageBreak)[] = [];
  /** Blocks that follow the paragraph: pictures, contents of text boxes. */
  readonly aside: Block[] = [];
  readonly notices: Notice[] = [];
  /** Font size of the first run, pt. */
  firstSize: number | undefined;
  /** How characters look where the next picture stands. */
  look: TextFormat = { font: 'fangsong', size: 16 };
  #inlines: Inline[] | undefined;

  push(inline: Inline): void {
    if (!this.#inlines) {
      this.#inlines = [];
      this.pieces.push(this.#inlines);
    }
    if (inline.kind === 'run' || inline.kind === 'field') this.firstSize ??= inline.size;
    const last = this.#inlines[this.#inlines.length - 1];
    const joins = inline.kind === 'run' && last?.kind === 'run' && !inline.ruby && !last.ruby && !last.dropped;
    if (joins && sameFormat(last, inline)) last.text += inline.text;
    else this.#inlines.push(inline);
  }

  /** All taken so far is the dropped capital of the text that follows. */
  drop(look: NonNullable<Run['dropped']>): void {
    for (const inline of this.#inlines ?? []) if (inline.kind === 'run') inline.dropped = look;
    this.firstSize = undefined;
  }

  pageBreak(): void {
    this.#inlines = undefined;
    this.pieces.push({ kind: 'page-break' });
  }

  notice(notice: Notice | undefined): void {
    if (notice) this.notices.push(notice);
  }

  get hasText(): boolean {
    return this.pieces.some((p) => Array.isArray(p) && p.some(({ kind }) => kind !== 'picture'));
  }
}

const formats: (keyof TextFormat)[] = [
  'font',
  'family',
  'latin',
  'size',
  'bold',
  'italic',
  'underline',
  'strike',
  'vertical',
  'emphasis',
  'color',
  'highlight',
  'spacing',
];

const sameFormat = (a: TextFormat, b: TextFormat): boolean => formats.every((key) => a[key] === b[key]);
