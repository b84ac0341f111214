import { diff } from './diff.js';
import type { MarkedText } from './marked-text.js';
import { chineseNumeral, countsInChinese } from './notation.js';
import { type Token, tokenize } from './tokens.js';
import { turnsSense } from './turning.js';

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
  /** The words themselves that went and came, without context. */
  removed: string;
  inserted: string;
}

const context = 8;

interface Texts {
  before: Token[];
  after: Token[];
}

/** Compares an expected text (with its data spans) with the text found. Empty when they say the same. */
export function unitChanges(expected: MarkedText, found: string): UnitChange[] {
  const before = tokenize(expected);
  const after = tokenize({ text: found, spans: [] });
  const hunks = diff(before.length, after.length, (i, j) => before[i]!.text === after[j]!.text);
  const turned = turnsSense(expected.text, found);
  const changes = hunks.map(({ before: [i, x], after: [j, y] }): UnitChange => {
    const around = (tokens: readonly Token[], from: number, to: number): string =>
      textOf(tokens.slice(Math.max(0, from - 1), to + 1));
    const kind = kindOf(before.slice(i, x), after.slice(j, y), { before, after });
    return {
      kind: kind === 'wording' && turned && turnsSense(around(before, i, x), around(after, j, y)) ? 'sense' : kind,
      expected: excerpt(expected.text, before, i, x),
      found: excerpt(found, after, j, y),
      removed: textOf(before.slice(i, x)),
      inserted: textOf(after.slice(j, y)),
    };
  });
  // Only full-width and half-width forms differ.
  if (changes.length === 0 && expected.text.replaceAll(/\s/g, '') !== found.replaceAll(/\s/g, ''))
    return [{ kind: 'wording', expected: '', found: '', removed: '', inserted: '' }];
  return mergeNeighbours(changes);
}

const textOf = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join('');

function kindOf(removed: readonly Token[], inserted: readonly Token[], texts: Texts): UnitChange['kind'] {
  if (sameInChinese(removed, inserted)) return 'wording';
  if (removed.some((t) => isLost(t, inserted.length > 0, texts))) return 'fact';
  const isNew = (t: Token): boolean =>
    t.number && occurrences(texts.after, [t.text]) > occurrences(texts.before, [t.text]);
  if (inserted.some(isNew)) return 'number';
  return removed.length === 0 && countsInChinese(textOf(inserted)) ? 'number' : 'wording';
}

/** A number written out in Chinese numerals is still that number. */
const sameInChinese = (removed: readonly Token[], inserted: readonly Token[]): boolean =>
  removed.length === 1 && removed[0]!.number && chineseNumeral(textOf(inserted)) === Number(removed[0]!.text);

/**
 * A value that still stands as often as before was only moved. Where something else has taken its place, or it is a number,
 * what it counts must have moved with it: else two values were swapped.
 */
function isLost(token: Token, replaced: boolean, { before, after }: Texts): boolean {
  if (!token.number && (token.fact === undefined || isPunctuationOfText(token))) return false;
  const [from, to] = valueAround(before, before.indexOf(token));
  const value = before.slice(from, to).map((t) => t.text);
  if (occurrences(before, value) > occurrences(after, value)) return true;
  if (!token.number && !replaced) return false;
  const sequence = replaced
    ? [...labelOf(before, from), ...value, ...trailOf(before, to)]
    : [...value, before[to]?.text ?? ''];
  return occurrences(before, sequence) > occurrences(after, sequence);
}

/** A comma inside a description says nothing; a dash that stands for “none” is a value. */
const isPunctuationOfText = (token: Token): boolean =>
  isMark(token) && [...(token.fact ?? '')].some((char) => !/[\p{P}\p{S}\s]/u.test(char));

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

const isMark = ({ text }: Token): boolean => /[\p{P}\p{S}\t]/u.test(text);

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
  const least = tokens[at - 1]?.number ? at + 1 : at;
  return tokens.slice(at, Math.max(to, Math.min(least, tokens.length))).map((t) => t.text);
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
