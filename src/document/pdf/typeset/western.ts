import type { Inline } from '../../tree.js';

const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const eastern = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Whether a paragraph is in letters without one Chinese character or mark: its quotation marks, dashes and signs are not full-width then. */
export function isWestern(inlines: readonly Inline[]): boolean {
  let letters = false;
  for (const inline of inlines) {
    const text = inline.kind === 'run' ? inline.text : inline.kind === 'note' ? inline.note.label : '';
    if (eastern.test(text)) return false;
    letters ||= letter.test(text);
  }
  return letters;
}
