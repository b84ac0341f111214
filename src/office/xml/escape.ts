/** Everything XML 1.0 cannot hold: control characters, U+FFFE, U+FFFF and halves of surrogate pairs. */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const forbiddenAlone = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** Text without the characters that XML forbids; characters outside the BMP (𬭎) stay. */
export function stripForbidden(text: string): string {
  return forbiddenAlone.test(text) || !text.isWellFormed() ? text.replace(forbidden, '') : text;
}

/** Most texts have nothing to escape: one look instead of five. */
const needsEscape = /[\u0000-\u0008\u000B-\u001F&<>\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text ready to stand between tags. A carriage return is written as a reference, else a parser would drop it. */
export function escapeText(text: string): string {
  if (!needsEscape.test(text)) return text;
  const plain = stripForbidden(text);
  let escaped = '';
  let from = 0;
  for (let i = 0; i < plain.length; i++) {
    const reference = REFERENCES.get(plain.charCodeAt(i));
    if (reference === undefined) continue;
    escaped += plain.slice(from, i) + reference;
    from = i + 1;
  }
  return escaped + plain.slice(from);
}

const REFERENCES: ReadonlyMap<number, string> = new Map([
  [0x26, '&amp;'],
  [0x3c, '&lt;'],
  [0x3e, '&gt;'],
  [0x0d, '&#13;'],
]);

/** Text ready to stand in an attribute, whichever quote surrounds it. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
