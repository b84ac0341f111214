import { noteLayout } from '../codes.js';
import { formatNumber } from '../number-format.js';
import type { Block, Note, NoteNumbering } from '../tree.js';
import { integer } from './measure.js';
import type { Notices } from './notices.js';
import { formatName, formatNotice } from './number-format-name.js';
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
    private readonly notices: Notices,
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

  /** Numbers the notes of the section that ends; gives what a word processor needs to number them so again. */
  closeSection(sectPr: El | undefined): { footnotes?: NoteNumbering; endnotes?: NoteNumbering } {
    const [footnotes, endnotes] = [this.#close('footnote', sectPr), this.#close('endnote', sectPr)];
    this.#unnumbered = [];
    return { ...(footnotes && { footnotes }), ...(endnotes && { endnotes }) };
  }

  /** Endnotes follow each section; said for the whole document. */
  get endnotesAtSectionEnd(): boolean {
    return val(child(this.settings, 'w:endnotePr'), 'w:pos') === 'sectEnd';
  }

  #close(kind: Kind, sectPr: El | undefined): NoteNumbering | undefined {
    const levels = [sectPr, this.settings].map((owner) => child(owner, `w:${kind}Pr`));
    const setting = (name: string) => levels.map((level) => val(level, name)).find((value) => value !== undefined);
    const usual = kind === 'footnote' ? 'decimal' : 'lowerRoman';
    const format = formatName(levels[0]) ?? formatName(levels[1]) ?? usual;
    const start = integer(setting('w:numStart')) ?? 1;
    const restart = setting('w:numRestart') === 'eachSect';
    const notes = this.#unnumbered.filter((note) => note.kind === kind);
    let count = restart ? start : (this.#counts.get(kind) ?? start);
    for (const note of notes) note.label = formatNumber(count++, format);
    this.#counts.set(kind, count);
    if (notes.length > 0) this.#say(kind, format, count - 1, setting);
    const own: NoteNumbering = {
      ...(format !== usual && { format }),
      ...(start !== 1 && { start }),
      ...(restart && { restart: true as const }),
    };
    return Object.keys(own).length > 0 ? own : undefined;
  }

  #say(kind: Kind, format: string, last: number, setting: (name: string) => string | undefined): void {
    const name = kind === 'footnote' ? '脚注' : '尾注';
    const odd = formatNotice(name, last, format);
    if (odd) this.notices.file(odd);
    if (setting('w:numRestart') === 'eachPage')
      this.notices.file({ make: noteLayout, message: `${name}每页重新编号没有保留，接着前一页往下编。` });
    const place = val(child(this.settings, `w:${kind}Pr`), 'w:pos');
    if (kind === 'footnote' && place !== undefined && place !== 'pageBottom')
      this.notices.file({ make: noteLayout, message: '脚注按每页的页脚排，没有放在文字下方或者文末。' });
  }
}
