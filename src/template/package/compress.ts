import { type RawEntry, readZip, writeZip } from '../../office/index.js';

/** Beyond this, the last percents of compression cost more than they save. */
const LARGE = 4_000_000;

/** zlib's level for so many characters. */
export const levelFor = (size: number): number => (size > LARGE ? 1 : 6);

/** Entries compressed once, to be copied into every document. */
export function compress(parts: Record<string, string>): RawEntry[] {
  const zip = readZip(writeZip(Object.entries(parts).map(([name, data]) => ({ name, data }))), 'template').value!;
  return zip.names().map((name) => zip.raw(name)!);
}
