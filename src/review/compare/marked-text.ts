/** Wrapped around every value that a tag inserts when a template is filled with `mark: true`. */
const open = '\uE000';
const close = '\uE001';

export interface MarkedText {
  text: string;
  /** Half-open ranges of `text` that come from data. */
  spans: [from: number, to: number][];
}

/** Takes the marks out of a text and remembers where they stood. */
export function unmark(marked: string): MarkedText {
  let text = '';
  const spans: [number, number][] = [];
  let from = -1;
  for (const char of marked) {
    if (char === open) from = text.length;
    else if (char === close) {
      if (from >= 0 && text.length > from) spans.push([from, text.length]);
      from = -1;
    } else text += char;
  }
  return { text, spans };
}

/** Several texts as one. */
export function joinMarked(texts: readonly MarkedText[]): MarkedText {
  const joined: MarkedText = { text: '', spans: [] };
  for (const { text, spans } of texts) {
    const offset = joined.text.length;
    joined.spans.push(...spans.map(([from, to]): [number, number] => [from + offset, to + offset]));
    joined.text += text;
  }
  return joined;
}

/** The cells of a table row, parted by tabs. */
export function cellsOf({ text, spans }: MarkedText): MarkedText[] {
  let from = 0;
  return text.split('\t').map((cell) => {
    const to = from + cell.length;
    const within = spans
      .filter(([a, b]) => a < to && b > from)
      .map(([a, b]): [number, number] => [Math.max(a, from) - from, Math.min(b, to) - from]);
    from = to + 1;
    return { text: cell, spans: within };
  });
}
