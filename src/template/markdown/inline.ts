/** A piece of a paragraph: text with stand-ins, bold or not; `\n` is a line break. */
export interface Span {
  text: string;
  bold: boolean;
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Escaped signs hide here until `**` has been looked for. Not private use: those are stand-ins. */
const HIDDEN = '\u0001';

/** Reads `**bold**` and backslash escapes; everything else is text. An unpaired `**` is printed as it is. */
export function parseInline(source: string): Span[] {
  const escaped: string[] = [];
  const hidden = source.replace(ESCAPED, (_, sign: string) => {
    escaped.push(sign);
    return HIDDEN;
  });
  const show = (text: string): string => text.replaceAll(HIDDEN, () => escaped.shift()!);
  const spans: Span[] = [];
  let last = 0;
  for (const match of hidden.matchAll(/\*\*(?!\s)([\s\S]+?)\*\*/g)) {
    if (match.index > last) spans.push({ text: show(hidden.slice(last, match.index)), bold: false });
    spans.push({ text: show(match[1]!), bold: true });
    last = match.index + match[0].length;
  }
  if (last < hidden.length) spans.push({ text: show(hidden.slice(last)), bold: false });
  return spans;
}
