import { Markup } from '../insert/markup.js';
import { mergeMark } from '../insert/merge-equal.js';
import type { Runtime } from '../program/runtime.js';
import { isHelperFailure, isMissing } from './helper.js';
import { breakTitle, textWidth } from './title.js';

/** `tag` is the number of the calling tag. */
type Internal = (this: { runtime: Runtime; tag: number }, ...args: never[]) => unknown;

/** Characters between the signature and the right edge; a date longer than the signature pushes it to the left. */
function signatureRight(signature: string, date: string, right: number): number {
  const [own, other] = [textWidth(signature), textWidth(date)];
  return other > own ? right + 2 + other - own : right;
}

/** What must be equal for cells to be merged: the value, and what it is nested under. Undefined for a blank. */
function mergeKey(values: unknown[]): string | undefined {
  const [value] = values;
  const blank = isMissing(value) || isHelperFailure(value) || String(value).trim() === '';
  return blank ? undefined : JSON.stringify(values);
}

/** Functions that only programs written by us call. */
export const internals: Record<string, Internal> = {
  /** The id of something repeated: its own, and a free one each further time. `end`s take the last one given. */
  __begin(kind: string, own: number | string) {
    return this.runtime.ids.begin(kind, own);
  },
  __end(kind: string, own: number | string) {
    return this.runtime.ids.end(kind, own);
  },
  /** The name of something repeated: its own the first time, then one with its number; Word takes 40 characters. */
  __name(kind: string, own: number, name: string) {
    const id = this.runtime.ids.end(kind, own);
    return id === own ? name : `${name.slice(0, 30)}_${id}`;
  },
  /** The notes that loops have made so far. */
  __notes(kind: string) {
    const made = this.runtime.notes.filter((note) => note.kind === kind);
    return new Markup(made.map(({ xml }) => xml).join(''));
  },
  /** Notes a cell that may be merged: the number of its column's tag, its value and what it is nested under. */
  __merge(column: number, value: unknown, ...rest: unknown[]) {
    const { merges } = this.runtime;
    merges.push({ column, key: mergeKey([value, ...rest]) });
    return new Markup(mergeMark(merges.length - 1));
  },
  /** The same key for cells of a workbook; empty for a blank. */
  __mergeKey(...args: unknown[]) {
    return mergeKey(args) ?? '';
  },
  /** Text of pieces and values by turns: every second argument came from a tag. */
  __join(...args: unknown[]) {
    return args.map((piece, i) => (i % 2 === 1 ? this.runtime.piece(piece, this.tag) : piece)).join('');
  },
  __title(title: string, width: number) {
    // A line that reaches both edges looks crammed: keep a character free on each side.
    return breakTitle(title, width - 2);
  },
  __titleText(title: string) {
    return title.replaceAll('｜', '');
  },
  /** Right indent of the signature, in twips. `em` is the width of a character. */
  __signatureIndent(signature: string, date: string, right: number, em: number) {
    return Math.round(signatureRight(signature, date, right) * em);
  },
  /**
   * Left indent between which and the right edge `text` stands centred, in twips: under a seal the date, `right` characters
   * from the edge, and the signature over its middle (7.3.5.1), however wide digits are: LibreOffice spaces them out, hence
   * a tenth of a character more. Longer ones begin further left.
   */
  __sealIndent(text: string, date: string, right: number, em: number, width: number) {
    return Math.max(0, Math.round(width - Math.max(2 * right + textWidth(date) + 0.1, textWidth(text) + 1) * em));
  },
  /**
   * Left indent of the date, in twips: its first character stands 2 characters right of the signature's (GB/T 9704
   * 7.3.5.2). From the left, because digits are not equally wide in every font and Chinese characters are.
   */
  __dateIndent(signature: string, date: string, right: number, em: number, width: number) {
    // A signature of several lines begins at the left.
    return Math.max(
      2 * em,
      Math.round(width - (signatureRight(signature, date, right) + textWidth(signature) - 2) * em),
    );
  },
  /** Size of the issuing body's name, at most `largest` pt and so that it stays within `width` pt; in 1/`unit` pt. */
  __markSize(name: string, largest: number, width: number, unit: number) {
    return Math.floor(Math.min(largest, width / Math.max(1, textWidth(name) + 1))) * unit;
  },
};
