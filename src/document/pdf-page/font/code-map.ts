/** So many codes no font has. */
const CODES_LIMIT = 70_000;

/** A CMap (ISO 32000-1 9.7.5, 9.10.3): how long codes are, and what text or glyph number each stands for. */
export interface CodeMap {
  /** Length of the code that begins with these bytes, in bytes. */
  lengthAt(raw: string, at: number): number;
  text: ReadonlyMap<number, string>;
  cid(code: number): number | undefined;
}

/** Reads an embedded CMap; what is not understood is left out. */
export function readCodeMap(source: string): CodeMap {
  const spaces: { bytes: number; from: number; to: number }[] = [];
  for (const [from, to] of entries(source, 'codespacerange', 2))
    spaces.push({ bytes: from!.length / 2, from: hex(from!), to: hex(to!) });
  const text = new Map<number, string>();
  const put = (code: number, value: string): void => {
    if (text.size < CODES_LIMIT) text.set(code, value);
  };
  for (const [code, to] of entries(source, 'bfchar', 2)) put(hex(code!), utf16(to!));
  for (const block of blocks(source, 'bfrange'))
    for (const [, from, until, to, list] of block.matchAll(
      /<([\dA-Fa-f\s]+)>\s*<([\dA-Fa-f\s]+)>\s*(?:<([\dA-Fa-f\s]+)>|\[([^\]]*)\])/g,
    )) {
      const first = hex(from!);
      const last = Math.min(hex(until!), first + 0xffff);
      const singles =
        list === undefined ? undefined : [...list.matchAll(/<([\dA-Fa-f\s]+)>/g)].map(([, one]) => utf16(one!));
      const start = to === undefined ? '' : utf16(to);
      for (let code = first; code <= last && text.size < CODES_LIMIT; code++) {
        const value = singles ? singles[code - first] : after(start, code - first);
        if (value !== undefined) put(code, value);
      }
    }
  const cids: { from: number; to: number; cid: number }[] = [];
  for (const block of blocks(source, 'cidrange'))
    for (const [, from, to, cid] of block.matchAll(/<([\dA-Fa-f\s]+)>\s*<([\dA-Fa-f\s]+)>\s*(\d+)/g))
      cids.push({ from: hex(from!), to: hex(to!), cid: Number(cid) });
  for (const block of blocks(source, 'cidchar'))
    for (const [, code, cid] of block.matchAll(/<([\dA-Fa-f\s]+)>\s*(\d+)/g))
      cids.push({ from: hex(code!), to: hex(code!), cid: Number(cid) });
  return {
    lengthAt: (raw, at) => lengthIn(spaces, raw, at),
    text,
    cid: (code) => {
      const range = cids.find(({ from, to }) => code >= from && code <= to);
      return range && range.cid + code - range.from;
    },
  };
}

function lengthIn(spaces: readonly { bytes: number; from: number; to: number }[], raw: string, at: number): number {
  let code = 0;
  for (let bytes = 1; bytes <= 4 && at + bytes <= raw.length; bytes++) {
    code = code * 256 + raw.charCodeAt(at + bytes - 1);
    if (spaces.some((one) => one.bytes === bytes && code >= one.from && code <= one.to)) return bytes;
  }
  return spaces[0]?.bytes ?? 2;
}

const blocks = (source: string, name: string): string[] =>
  source
    .split(`begin${name}`)
    .slice(1, 5000)
    .map((part) => part.split(`end${name}`, 1)[0]!);

const entries = (source: string, name: string, count: number): string[][] =>
  blocks(source, name).flatMap((block) => {
    const codes = [...block.matchAll(/<([\dA-Fa-f\s]+)>/g)].map(([, code]) => code!.replace(/\s/g, ''));
    return Array.from({ length: Math.floor(codes.length / count) }, (_, i) => codes.slice(i * count, (i + 1) * count));
  });

const hex = (digits: string): number => Number.parseInt(digits.replace(/\s/g, ''), 16);

/** Half a character says nothing (Ghostscript writes such for rare ones). */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function utf16(digits: string): string {
  const clean = digits.replace(/\s/g, '');
  const bytes = Buffer.from(clean.padStart(Math.ceil(clean.length / 4) * 4, '0'), 'hex');
  const text = bytes.swap16().toString('utf16le');
  return HALF.test(text) ? '' : text;
}

/** The text whose last character lies `by` further on. */
function after(start: string, by: number): string {
  const points = [...start];
  const last = points.pop();
  if (last === undefined) return '';
  const point = last.codePointAt(0)! + by;
  return point > 0x10ffff ? '' : points.join('') + String.fromCodePoint(point);
}
