/**
 * The only doors to the outside world. Everything else in `src/` is a function of its arguments:
 * no clock, no random number and no file system outside this interface (DESIGN, decision 7).
 * Every method on files but `exists` rejects with ELINK where a link below the folder that the user named leads out of it.
 */
export interface Files {
  /** Whole content of a file. Rejects with the system's error (ENOENT, EACCES …; EFBIG above 512 MB, ENOTSUP for a device or a pipe); callers turn it into a diagnostic. */
  read(path: string): Promise<Uint8Array>;
  /** Writes to a temporary file beside `path`, then renames it: a reader never sees half a file. Makes missing folders. */
  write(path: string, content: Uint8Array | string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /**
   * Adds to the end of a file and resolves when it is on the disk; one writer at a time. `seen` is the size that the caller
   * read: false, and nothing is written, when the file has another size by now. Rejects with EMLINK when the file has a second name. What stands behind `keep` (≤ `seen`) goes.
   */
  append(path: string, content: Uint8Array, at: { seen: number; keep: number }): Promise<boolean>;
  /** Entries of a folder, sorted by name, so that no result depends on the file system's order. Links that lead out of the folder are left out. */
  list(folder: string): Promise<{ name: string; folder: boolean }[]>;
  /** Removes a file of our own making (an entry of a cache, what an interrupted run left behind); none there is fine. */
  remove(path: string): Promise<void>;
}

/** Name of a file that `write` is at, or that a killed run left so. */
export const TEMPORARY = /\.[0-9a-f]{8}\.tmp$/;

/** A font file that the machine can offer; which role it serves is decided in `document/fonts`. */
export interface FontFile {
  path: string;
  /** Where it was found: the workspace's `fonts/`, the system, or an npm package that ships with us. */
  origin: 'workspace' | 'system' | 'package';
}

export interface Ports {
  files: Files;
  /** Font files to choose from, in order of preference. */
  fonts(): Promise<FontFile[]>;
  /** The moment something is received, ISO 8601. Enters the data once and is data from then on. */
  now(): string;
}
