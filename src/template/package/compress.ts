import { type RawEntry, readZip, writeZip } from '../../office/index.js';

/** Entries compressed once, to be copied into every document. */
export function compress(parts: Record<string, string>): RawEntry[] {
  const zip = readZip(writeZip(Object.entries(parts).map(([name, data]) => ({ name, data }))), 'template').value!;
  return zip.names().map((name) => zip.raw(name)!);
}
