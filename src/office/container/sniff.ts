/** What a file is, judged by its bytes alone; the name is not believed. */
export type ContainerKind =
  | 'empty'
  | 'blank' // nothing but zero bytes: an interrupted copy
  | 'zip'
  | 'old-excel'
  | 'old-word'
  | 'encrypted'
  | 'ole'
  | 'pdf'
  | 'markup'
  | 'word-xml' // a whole Word file as one XML: flat OPC, or Word 2003
  | 'rtf'
  | 'works' // Microsoft Works and the first WPS
  | 'text'
  | 'unknown';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** Looks at the first bytes (for OLE2 also at the names of the streams). */
export function sniffContainer(bytes: Uint8Array): ContainerKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleKind(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  // BIFF2–BIFF5 streams without an OLE2 container: Excel 2 to 5.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return 'old-excel';
  const head = bytes.subarray(0, 65_536);
  if (head.every((byte) => byte === 0)) return 'blank';
  return textKind(head);
}

function oleKind(bytes: Uint8Array): ContainerKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('Workbook') || has('Book')) return 'old-excel';
  if (has('WordDocument')) return 'old-word';
  if (has('MatOST') || has('MN0')) return 'works';
  return 'ole';
}

function textKind(head: Uint8Array): ContainerKind {
  const utf16 = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
  const controls = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12).length;
  if (!utf16 && controls > 0) return 'unknown';
  const text = new TextDecoder(utf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  const start = text.trimStart().slice(0, 2000).toLowerCase();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/xmlpackage|w:worddocument|progid="word\.document"/.test(start)) return 'word-xml';
  return /^(<\?xml|<!doctype|<html|<table|<meta|<head|<style|<!--|mime-version:)/.test(start) ? 'markup' : 'text';
}
