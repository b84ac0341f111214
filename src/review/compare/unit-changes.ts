import { diff } from './diff.js';
import type { MarkedText } from './marked-text.js';
import { type Token, tokenize } from './tokens.js';

/**
 * What happened to one paragraph or table row.
 * `fact`: something that data put there now reads differently or is gone. `number`: a number that no fact explains was
 * added. `sense`: a small word that turns the meaning (未、无、全部 …) was added or taken away. `wording`: the rest.
 */
export interface UnitChange {
  kind: 'fact' | 'number' | 'sense' | 'wording';
  /** Expected words with a little context; empty when something was added. */
  expected: string;
  found: string;
}

const turning = /[未无不没非]|全部|全面|均已|部分|尚/;
const context = 8;

interface Texts {
  before: Token[];
  after: Token[];
  found: string;
}

/** Compares an expected text (with its data spans) with the text found. Empty when they say the same. */
export function unitChanges(expected: MarkedText, found: string): UnitChange[] {
  const before = tokenize(expected);
  const after = tokenize({ text: found, spans: [] });
  const hunks = diff(before.length, after.length, (i, j) => before[i]!.text === after[j]!.text);
  const changes = hunks.map(({ before: [i, x], after: [j, y] }): UnitChange => {
    return {
      kind: kindOf(before.slice(i, x), after.slice(j, y), { before, after, found }),
      expected: excerpt(expected.text, before, i, x),
      found: excerpt(found, after, j, y),
    };
  });
  return mergeNeighbours(changes);
}

function kindOf(removed: readonly Token[], inserted: readonly Token[], texts: Texts): UnitChange['kind'] {
  if (removed.some((t) => isLost(t, inserted.length > 0, texts))) return 'fact';
  if (inserted.some((t) => t.number && !texts.before.some((b) => b.text === t.text))) return 'number';
  const text = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join('');
  return turning.test(text(removed)) !== turning.test(text(inserted)) ? 'sense' : 'wording';
}

/**
 * A number that still stands before the same unit, or a value that still stands somewhere, was only moved. Where something
 * else has taken its place, its label must have moved with it: else two values were swapped.
 */
function isLost(token: Token, replaced: boolean, { before, after, found }: Texts): boolean {
  if (!token.number && token.fact === undefined) return false;
  if (!token.number && !found.includes(token.fact!)) return true;
  if (!token.number && !replaced) return false;
  const [from, to] = valueAround(before, before.indexOf(token));
  const value = before.slice(from, to).map((t) => t.text);
  const sequence = replaced
    ? [...labelOf(before, from), ...value, ...trailOf(before, to)]
    : [...value, before[to]?.text ?? ''];
  return occurrences(before, sequence) > occurrences(after, sequence);
}

/** Where the value that a token belongs to begins and ends: a number for itself, a name or other text whole. */
function valueAround(tokens: readonly Token[], at: number): [from: number, to: number] {
  const { number, fact } = tokens[at]!;
  if (number) return [at, at + 1];
  let from = at;
  let to = at + 1;
  while (tokens[from - 1]?.fact === fact) from -= 1;
  while (tokens[to]?.fact === fact) to += 1;
  return [from, to];
}

const isMark = ({ text }: Token): boolean => /[\p{P}\p{S}]/u.test(text);

/** The words just before a value that say what it counts: back to punctuation or a number, at most four. */
function labelOf(tokens: readonly Token[], at: number): string[] {
  let from = at;
  while (from > 0 && at - from < 4 && !tokens[from - 1]!.number && !isMark(tokens[from - 1]!)) from -= 1;
  return tokens.slice(from, at).map((t) => t.text);
}

/** What is said of a value just behind it: to punctuation or a number, which still belongs to it; at most four. */
function trailOf(tokens: readonly Token[], at: number): string[] {
  let to = at;
  while (to < tokens.length && to - at < 4 && !isMark(tokens[to]!) && !tokens[to - 1]?.number) to += 1;
  return tokens.slice(at, Math.max(to, Math.min(at + 1, tokens.length))).map((t) => t.text);
}

function occurrences(tokens: readonly Token[], sequence: readonly string[]): number {
  let count = 0;
  for (let i = 0; i < tokens.length; i += 1)
    if (sequence.every((text, k) => (tokens[i + k]?.text ?? '') === text)) count += 1;
  return count;
}

function excerpt(text: string, tokens: Token[], from: number, to: number): string {
  if (from === to) return '';
  const start = tokens[from]!.at;
  const last = tokens[to - 1]!;
  const end = last.at + last.text.length;
  const lead = text.slice(Math.max(0, start - context), start);
  const trail = text.slice(end, end + context);
  return `${start > context ? '…' : ''}${lead}${text.slice(start, end)}${trail}${end + context < text.length ? '…' : ''}`;
}

/** Adjacent changes of one kind are one change to the reader. */
function mergeNeighbours(changes: UnitChange[]): UnitChange[] {
  const worst = (['fact', 'number', 'sense'] as const).find((kind) => changes.some((c) => c.kind === kind));
  if (!worst) return changes.slice(0, 1);
  return changes.filter((c) => c.kind !== 'wording');
}
