import { type Clash, mergeTexts, sameText } from './merge.js';
import type { FileSet } from './shipped.js';

/** What an update does with one file. */
export type Change = { path: string } & (
  | { kind: 'replace' | 'add'; content: Uint8Array }
  /** Both sides changed it: their changes together, mine where they clash. */
  | { kind: 'merge'; content: Uint8Array; clashes: Clash[]; theirs: Uint8Array }
  /** Both sides changed it and it cannot be put together; theirs is laid beside it. */
  | { kind: 'beside'; theirs: Uint8Array }
  /** Changed or removed by people, and the program has nothing new. */
  | { kind: 'keep' }
);

export interface Sides {
  /** As it shipped with the version that the workspace is of. */
  base: FileSet;
  /** As it is in the workspace. */
  mine: FileSet;
  /** As it ships now. */
  theirs: FileSet;
}

/** For every file that ships and is not the same in the workspace, what to do; a file that people removed is not put back. */
export function decide({ base, mine, theirs }: Sides): Change[] {
  return [...theirs].flatMap(([path, now]): Change[] => {
    const [was, own] = [base.get(path), mine.get(path)];
    if (!own) return was ? [{ path, kind: 'keep' }] : [{ path, kind: 'add', content: now }];
    if (same(path, own, now)) return [];
    if (!was) return [{ path, kind: 'beside', theirs: now }];
    if (same(path, own, was)) return [{ path, kind: 'replace', content: now }];
    if (same(path, was, now)) return [{ path, kind: 'keep' }];
    if (!isText(path)) return [{ path, kind: 'beside', theirs: now }];
    const { text, clashes } = mergeTexts(textOf(was), textOf(own), textOf(now));
    return [{ path, kind: 'merge', content: new TextEncoder().encode(text), clashes, theirs: now }];
  });
}

const isText = (path: string): boolean => /\.(?:md|yaml)$/.test(path);
const textOf = (content: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

const same = (path: string, one: Uint8Array, other: Uint8Array): boolean =>
  isText(path) ? sameText(textOf(one), textOf(other)) : Buffer.compare(one, other) === 0;
