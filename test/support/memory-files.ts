import type { Files } from '../../src/ports.js';

export interface MemoryFiles extends Files {
  /** By path, with `/` between folders. */
  content: Map<string, Uint8Array>;
}

/** A disk in memory. What is written below a path with `locked` in it is refused as Windows refuses an open file. */
export function memoryFiles(start: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
  const content = new Map<string, Uint8Array>();
  const files: MemoryFiles = {
    content,
    async read(path) {
      const bytes = content.get(path);
      if (!bytes) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return bytes;
    },
    async write(path, bytes) {
      if (path.includes('locked')) throw Object.assign(new Error(path), { code: 'EBUSY' });
      content.set(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    },
    async append(path, bytes, { seen, keep }) {
      const old = content.get(path) ?? new Uint8Array();
      if (old.length !== seen) return false;
      content.set(path, Uint8Array.from([...old.subarray(0, keep), ...bytes]));
      return true;
    },
    async exists(path) {
      return content.has(path) || [...content.keys()].some((one) => one.startsWith(`${path}/`));
    },
    async list(folder) {
      const below = [...content.keys()].filter((path) => path.startsWith(`${folder}/`));
      const entries = new Map(
        below.map((path) => {
          const [name, ...rest] = path.slice(folder.length + 1).split('/');
          return [name!, rest.length > 0];
        }),
      );
      if (entries.size === 0)
        throw Object.assign(new Error(folder), { code: content.has(folder) ? 'ENOTDIR' : 'ENOENT' });
      return [...entries]
        .map(([name, isFolder]) => ({ name, folder: isFolder }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async remove(path) {
      content.delete(path);
    },
  };
  for (const [path, bytes] of Object.entries(start))
    content.set(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return files;
}
