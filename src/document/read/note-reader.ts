import { formatNumber } from '../number-format.js';
import type { Block, Note } from '../tree.js';
import { integer } from './measure.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

type Kind = Note['kind'];

/** Footnotes and endnotes: read where the text marks them, numbered when their section ends and its number format is known. */
export class NoteReader {
  readonly #counts = new Map<Kind, number>();
  #unnumbered: Note[] = [];
  #reading = false;

  /** `part` gives the root of footnotes.xml or endnotes.xml, `settings` that of settings.xml. */
  constructor(
    private readonly part: (kind: Kind) => El | undefined,
    private readonly settings: El | undefined,
  ) {}

  /** The note of that id; undefined when there is none, and for a mark inside a note. */
  read(kind: Kind, id: string, blocks: (children: El[]) => Block[]): Note | undefined {
    const el = this.part(kind)?.children.find((n) => n.attrs['w:id'] === id);
    if (!el || this.#reading) return undefined;
    this.#reading = true;
    try {
      return { kind, label: '', blocks: blocks(el.children) };
    } finally {
      this.#reading = false;
    }
  }

  /** Gives `note` a number when its section ends. A note whose mark is typed by hand has none. */
  number(note: Note): void {
    this.#unnumbered.push(note);
  }

  closeSection(sectPr: El | undefined): void {
    for (const kind of ['footnote', 'endnote'] as const) {
      const own = child(sectPr, `w:${kind}Pr`);
      const common = child(this.settings, `w:${kind}Pr`);
      const setting = (name: string) => val(own, name) ?? val(common, name);
      const format = setting('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
      const start = integer(setting('w:numStart')) ?? 1;
      let count = setting('w:numRestart') === 'eachSect' ? start : (this.#counts.get(kind) ?? start);
      for (const note of this.#unnumbered) if (note.kind === kind) note.label = formatNumber(count++, format);
      this.#counts.set(kind, count);
    }
    this.#unnumbered = [];
  }
}
