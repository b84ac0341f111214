/** Bytes of a name; with an ending and a number behind it, it must stay below the 255 that file systems take. */
const LONGEST = 200;
/** What Windows, zip tools and scripts forbid or spoil, and what nobody sees: control characters, zero width, writing direction. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/i;

/** A text that comes from data as the name of a file, without its ending; '' when nothing is left of it. */
export function safeFileName(text: string, instead = ''): string {
  const plain = text.replace(FORBIDDEN, instead).replace(/\s+/g, ' ');
  let name = '';
  let bytes = 0;
  for (const character of plain) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    name += character;
  }
  return withoutEnds(name).replace(RESERVED, '$&_');
}

/** No blank and no dot at either end: Windows drops them, and a dot in front hides a file elsewhere. */
function withoutEnds(name: string): string {
  let [from, to] = [0, name.length];
  while (from < to && ' .'.includes(name[from]!)) from++;
  while (to > from && ' .'.includes(name[to - 1]!)) to--;
  return name.slice(from, to);
}
