import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import type { Files } from '../../ports.js';
import { inputUnreadable, sha256, systemReason } from '../../village/index.js';
import { cacheEntryDamaged, cacheNotKept, digestFailed } from './codes.js';
import { decodeEntry, type EntryKey, encodeEntry, entryName, type Reading } from './entry.js';

export interface DigestInput {
  path: string;
  /** Name for messages. */
  file: string;
}

/** Reads one file; the value must survive JSON. */
export interface Digester<T> {
  /** How many files it reads at once. */
  width: number;
  digest(bytes: Uint8Array, file: string): Promise<Reading<T>>;
}

export interface Digested<T> {
  input: DigestInput;
  /** Undefined where the file could not be opened (OUT-003). */
  sha256?: string;
  outcome: Outcome<T>;
  cached: boolean;
  /** The seldom needed part of the result, read from the disk each time; undefined where there is none. */
  rest(): Promise<Uint8Array | undefined>;
}

export interface DigestProgress {
  done: number;
  total: number;
  /** Of those done, how many did not have to be read. */
  cached: number;
  /** Names of the files being read now. */
  reading: readonly string[];
}

export interface DigestAllOptions<T> {
  files: Files;
  digester: Digester<T>;
  /** Folder of the cache; absent: nothing is kept. */
  cache?: string;
  /** What the results depend on besides the files: plan, program, options. */
  key: string;
  onProgress?: (progress: DigestProgress) => void;
}

/**
 * Reads many files, each once: results are kept by content, and a file whose content, plan and program are the same is not
 * read again. Each result is kept as soon as it is there, so an interrupted run goes on where it stopped. Results come in
 * the order of `inputs`; few are held at a time: memory does not grow with their number. A file that fails does not stop the others.
 * Codes: OUT-003 unreadable, CACHE-001 … CACHE-003.
 */
export async function* digestAll<T>(
  inputs: readonly DigestInput[],
  { files, digester, cache, key, onProgress }: DigestAllOptions<T>,
): AsyncGenerator<Digested<T>> {
  const progress = { done: 0, total: inputs.length, cached: 0, reading: [] as string[] };
  const used = new Set<string>();
  const one = async (input: DigestInput): Promise<Digested<T>> => {
    let bytes: Uint8Array;
    try {
      bytes = await files.read(input.path);
    } catch (error) {
      const message = `“${input.path}”打不开（${systemReason(error)}）。`;
      return failed(input, inputUnreadable({ place: { kind: 'file', file: input.file }, message }));
    }
    const entryKey: EntryKey = { run: key, file: input.file, sha256: sha256(bytes) };
    const path = `${cache}/${entryName(entryKey)}`;
    used.add(entryName(entryKey));
    const notes: Diagnostic[] = [];
    const fromDisk = (): Promise<Reading<T> | undefined> =>
      files.read(path).then(
        (kept) => decodeEntry<T>(kept, entryKey),
        () => undefined,
      );
    const restOnDisk = async (): Promise<Uint8Array | undefined> =>
      ((await fromDisk()) ?? (await again(input, entryKey))).rest;
    if (cache !== undefined && (await files.exists(path))) {
      const kept = await fromDisk();
      if (kept) {
        const { rest: _, ...outcome } = kept;
        return { input, sha256: entryKey.sha256, outcome, cached: true, rest: restOnDisk };
      }
      const message = `“${input.file}”上次读取的结果坏了，已重新读取。`;
      notes.push(cacheEntryDamaged({ place: { kind: 'file', file: input.file }, message }));
    }
    progress.reading.push(input.file);
    onProgress?.(progress);
    try {
      const { rest, ...outcome } = await digester.digest(bytes, input.file);
      const lost =
        cache === undefined
          ? []
          : await keep(files, path, encodeEntry(entryKey, { ...outcome, ...(rest && { rest }) }), input.file);
      return {
        input,
        sha256: entryKey.sha256,
        outcome: { ...outcome, diagnostics: [...outcome.diagnostics, ...notes, ...lost] },
        cached: false,
        // What could not be kept is held.
        rest: cache === undefined || lost.length > 0 ? async () => rest : restOnDisk,
      };
    } catch (error) {
      const message = `读“${input.file}”时程序自身出错：${error instanceof Error ? error.message : String(error)}`;
      return failed(input, digestFailed({ place: { kind: 'file', file: input.file }, message }));
    } finally {
      progress.reading.splice(progress.reading.indexOf(input.file), 1);
    }
  };

  /** An entry that somebody removed while we are at work. */
  const again = async (input: DigestInput, key: EntryKey): Promise<Reading<T>> => {
    const bytes = await files.read(input.path);
    if (sha256(bytes) !== key.sha256) throw new Error(`“${input.file}”在汇总过程中被改动了，请重新运行。`);
    return digester.digest(bytes, input.file);
  };

  const running: Promise<Digested<T>>[] = [];
  let next = 0;
  const start = (): void => {
    while (next < inputs.length && running.length < 2 * digester.width) running.push(one(inputs[next++]!));
  };
  for (start(); running.length > 0; start()) {
    const result = await running.shift()!;
    progress.done += 1;
    if (result.cached) progress.cached += 1;
    onProgress?.(progress);
    yield result;
  }
  if (cache !== undefined) await prune(files, cache, used);
}

const failed = <T>(input: DigestInput, diagnostic: Diagnostic): Digested<T> => ({
  input,
  outcome: { diagnostics: [diagnostic] },
  cached: false,
  rest: async () => undefined,
});

async function keep(files: Files, path: string, entry: Uint8Array, file: string): Promise<Diagnostic[]> {
  try {
    await files.write(path, entry);
    return [];
  } catch (error) {
    const message = `“${file}”读取的结果没有存下来（${systemReason(error)}），下次要重新读取。`;
    return [cacheNotKept({ place: { kind: 'file', file }, message })];
  }
}

/** Entries that this run did not use go when there are many more of them than it needs. */
async function prune(files: Files, cache: string, used: ReadonlySet<string>): Promise<void> {
  const entries = await files.list(cache).catch(() => []);
  if (entries.length <= 4 * used.size + 64) return;
  for (const { name } of entries) if (!used.has(name)) await files.remove(`${cache}/${name}`);
}
