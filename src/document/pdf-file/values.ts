/** `/Name` of a PDF. */
export interface PdfName {
  name: string;
}

/** A string's bytes, one a character. */
export interface PdfString {
  raw: string;
}

export interface PdfRef {
  ref: number;
}

export type PdfDict = Map<string, PdfValue>;
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfValue[] | PdfDict;

/** An object of the file: its value and, of a stream, where its stored bytes are. */
export interface PdfObject {
  value: PdfValue;
  /** Offset of the first stored byte. */
  stream?: number;
}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isRef = (value: PdfValue | undefined): value is PdfRef =>
  typeof value === 'object' && value !== null && 'ref' in value;
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;

/** A text string as people read it: UTF-16 with its mark, else one byte a character. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('raw' in value)) return undefined;
  const { raw } = value;
  if (!raw.startsWith('\u00fe\u00ff')) return raw;
  return Buffer.from(raw.slice(2, raw.length - (raw.length % 2)), 'latin1')
    .swap16()
    .toString('utf16le');
}
