// An ID number put into what the mutations start from, and what of it, and of a crash, must not be seen in the output.

/** Of a person who cannot be: the area is none. */
export const NUMBER = '349999199001011237';

const WHOLE = /349999\d{11}[\dXx]/;
const STACK =
  /(?:^|\s)at (?:async )?(?:\S+ \()?(?:file:|node:|\/|[A-Z]:\\)\S*:\d+|Cannot read propert|is not (?:a function|iterable|defined)/;

/** The first whole ID number or piece of a stack trace in a text, with what stands around it; undefined when there is none. */
export function tellsTooMuch(text) {
  const found = WHOLE.exec(text) ?? STACK.exec(text);
  return found ? text.slice(Math.max(0, found.index - 80), found.index + 120) : undefined;
}

/** The seed with the number in one of its texts, as XML, JSON or lines; as it is when it has no text (PDF, fonts). */
export function planted(seed, r) {
  if (seed.value !== undefined) return { ...seed, value: inValue(seed.value, r) };
  if (seed.text !== undefined) return { ...seed, text: inLine(seed.text, r) };
  const parts = seed.entries?.filter(({ name, data }) => /\.xml$/.test(name) && data.includes('</')) ?? [];
  if (parts.length === 0) return seed;
  const part = r.pick(parts);
  const data = Buffer.from(inXml(part.data.toString('utf8'), r), 'utf8');
  return { ...seed, entries: seed.entries.map((own) => (own === part ? { ...own, data } : own)) };
}

function inXml(xml, r) {
  const texts = [...xml.matchAll(/>([^<>]+)</g)].filter(([, text]) => text.trim() !== '');
  if (texts.length === 0) return xml;
  const { index, 1: text } = r.pick(texts);
  return `${xml.slice(0, index + 1)}${NUMBER}${xml.slice(index + 1 + text.length)}`;
}

/** In place of a value, or before the end of a line of prose. */
function inLine(text, r) {
  const lines = text.split('\n');
  const at = r.int(lines.length);
  lines[at] = /[:,，]/.test(lines[at])
    ? lines[at].replace(/([:,，] ?)[^:,，]*$/, `$1${NUMBER}`)
    : `${lines[at]}${NUMBER}`;
  return lines.join('\n');
}

function inValue(value, r) {
  const copy = structuredClone(value);
  const places = [];
  const visit = (holder) => {
    for (const [key, own] of Object.entries(holder)) {
      if (typeof own === 'string') places.push([holder, key]);
      else if (own !== null && typeof own === 'object') visit(own);
    }
  };
  if (copy !== null && typeof copy === 'object') visit(copy);
  if (places.length > 0) {
    const [holder, key] = r.pick(places);
    holder[key] = NUMBER;
  }
  return copy;
}
