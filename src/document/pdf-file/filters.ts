import { inflateSync } from 'node:zlib';
import { nameOf, type PdfDict, type PdfValue } from './values.js';

/** A filter's parameters, references followed. */
export type FilterParameters = (key: string) => PdfValue;

/**
 * Undoes one filter of a stream. Undefined: the bytes are damaged, longer than `limit`, or the filter is one of pictures or not known.
 */
export function unfilter(
  filter: string,
  bytes: Buffer,
  parameters: FilterParameters,
  limit: number,
): Buffer | undefined {
  try {
    switch (filter) {
      case 'FlateDecode':
      case 'Fl':
        return unpredict(inflateSync(bytes, { maxOutputLength: limit }), parameters);
      case 'LZWDecode':
      case 'LZW': {
        const data = lzw(bytes, parameters('EarlyChange') !== 0, limit);
        return data && unpredict(data, parameters);
      }
      case 'ASCIIHexDecode':
      case 'AHx':
        return Buffer.from(
          bytes
            .toString('latin1')
            .split('>')[0]!
            .replace(/[^0-9A-Fa-f]/g, ''),
          'hex',
        );
      case 'ASCII85Decode':
      case 'A85':
        return ascii85(bytes.toString('latin1'), limit);
      case 'RunLengthDecode':
      case 'RL':
        return runLengths(bytes, limit);
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

/** Whether the filter can be undone here at all: those of text and structure, not those of pictures. */
export const isKnownFilter = (filter: string): boolean =>
  /^(?:FlateDecode|Fl|LZWDecode|LZW|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL)$/.test(filter);

/** Names of a stream's filters in the order in which they are undone. */
export function filtersOf(dict: PdfDict, resolve: (value: PdfValue | undefined) => PdfValue): string[] {
  const filter = resolve(dict.get('Filter') ?? dict.get('F'));
  const list = Array.isArray(filter) ? filter.map((one) => resolve(one)) : filter === null ? [] : [filter];
  return list.map((one) => nameOf(one) ?? '');
}

function unpredict(data: Buffer, parameters: FilterParameters): Buffer | undefined {
  const of = (key: string, otherwise: number): number => {
    const value = parameters(key);
    return typeof value === 'number' && value > 0 && value < 1_000_000 ? value : otherwise;
  };
  const predictor = of('Predictor', 1);
  if (predictor === 1) return data;
  const bits = of('Colors', 1) * of('BitsPerComponent', 8);
  const pixel = Math.max(1, Math.ceil(bits / 8));
  const row = Math.ceil((bits * of('Columns', 1)) / 8);
  if (predictor === 2) return of('BitsPerComponent', 8) === 8 ? tiff(data, row, pixel) : undefined;
  return png(data, row, pixel);
}

function tiff(data: Buffer, row: number, pixel: number): Buffer {
  const out = Buffer.from(data);
  for (let i = 0; i < out.length; i++) if (i % row >= pixel) out[i] = (out[i]! + out[i - pixel]!) & 255;
  return out;
}

function png(data: Buffer, row: number, pixel: number): Buffer {
  const rows = Math.ceil(data.length / (row + 1));
  const out = Buffer.alloc(rows * row);
  let length = 0;
  for (let r = 0; r < rows; r++) {
    const from = r * (row + 1);
    const kind = data[from]!;
    const count = Math.min(row, data.length - from - 1);
    for (let i = 0; i < count; i++) {
      const left = i >= pixel ? out[length + i - pixel]! : 0;
      const up = r > 0 ? out[length + i - row]! : 0;
      const corner = r > 0 && i >= pixel ? out[length + i - row - pixel]! : 0;
      const guess =
        kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, corner) : 0;
      out[length + i] = (data[from + 1 + i]! + guess) & 255;
    }
    length += count;
  }
  return out.subarray(0, length);
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function lzw(data: Buffer, early: boolean, limit: number): Buffer | undefined {
  const [CLEAR, END] = [256, 257];
  const fresh = (): Buffer[] => Array.from({ length: 258 }, (_, i) => (i < 256 ? Buffer.of(i) : Buffer.alloc(0)));
  const parts: Buffer[] = [];
  let table = fresh();
  let [width, before, total, bit] = [9, undefined as Buffer | undefined, 0, 0];
  while (bit + width <= data.length * 8) {
    let code = 0;
    for (let i = 0; i < width; i++, bit++) code = (code << 1) | ((data[bit >> 3]! >> (7 - (bit & 7))) & 1);
    if (code === END) break;
    if (code === CLEAR) {
      [table, width, before] = [fresh(), 9, undefined];
      continue;
    }
    const entry: Buffer | undefined =
      table[code] ?? (before && code === table.length ? Buffer.concat([before, before.subarray(0, 1)]) : undefined);
    if (!entry) return undefined;
    total += entry.length;
    if (total > limit) return undefined;
    parts.push(entry);
    if (before && table.length < 4096) table.push(Buffer.concat([before, entry.subarray(0, 1)]));
    before = entry;
    const size = table.length + (early ? 1 : 0);
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Buffer.concat(parts);
}

function ascii85(text: string, limit: number): Buffer | undefined {
  const chars = text.replace(/\s/g, '').replace(/^<~/, '').split('~')[0]!;
  if (chars.length > limit) return undefined;
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const count = group.length;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let i = 0; i < count - 1; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 255);
    group = [];
  };
  for (const char of chars) {
    if (char === 'z' && group.length === 0) out.push(0, 0, 0, 0);
    else group.push(char.charCodeAt(0) - 33);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return Buffer.from(out);
}

function runLengths(data: Buffer, limit: number): Buffer | undefined {
  const parts: Buffer[] = [];
  let total = 0;
  for (let at = 0; at < data.length; ) {
    const length = data[at]!;
    if (length === 128) break;
    const part = length < 128 ? data.subarray(at + 1, at + 2 + length) : Buffer.alloc(257 - length, data[at + 1]);
    at += length < 128 ? length + 2 : 2;
    total += part.length;
    if (total > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
