import type { Town } from '../compile/town.js';
import type { Passage } from '../digest/index.js';
import { isAlike, piecesOf } from './likeness.js';

/** Passages that two villages have in common. */
export interface SimilarPair {
  villages: [string, string];
  /** Passages compared on either side. */
  of: [number, number];
  /** Alike ÷ the smaller number of passages, per cent. */
  similarity: number;
  passages: { one: Passage; other: Passage; same: boolean }[];
}

/** Fewer common passages are chance. */
const LEAST_PASSAGES = 3;
const LEAST_SHARE = 50;
/** Passages that this share of the villages have are everybody's phrase (set by the plan or by a form). */
const COMMONPLACE = 0.5;

/**
 * Villages whose own words are much the same (R5.12), said with the passages and without judgement. Names of villages and
 * figures do not make two passages different.
 */
export function similarVillages({ villages, plan }: Town): SimilarPair[] {
  const names = plan.villages.flatMap(({ name, fullName }) => [fullName, name]);
  const bare = (text: string): string =>
    names.reduce((all, name) => all.replaceAll(name, ''), text).replace(/[\d\s，。；、,.;：:（）()]/g, '');
  const own = villages.map(({ passages }) => passages.map((passage) => ({ passage, text: bare(passage.text) })));
  const spread = new Map<string, number>();
  for (const texts of own)
    for (const text of new Set(texts.map((t) => t.text))) spread.set(text, (spread.get(text) ?? 0) + 1);
  const limit = Math.max(3, Math.ceil(villages.length * COMMONPLACE));
  const telling = own.map((texts) =>
    texts
      .filter(({ text }) => text.length > 0 && spread.get(text)! < limit)
      .map((t) => ({ ...t, pieces: piecesOf(t.text) })),
  );
  const pairs: SimilarPair[] = [];
  for (let a = 0; a < villages.length; a++)
    for (let b = a + 1; b < villages.length; b++) {
      const [mine, theirs] = [telling[a]!, telling[b]!];
      // Each passage stands for one of the other's, no more.
      const left = new Set(theirs);
      const passages = mine.flatMap((one) => {
        const of = (alike: (t: (typeof theirs)[number]) => boolean): (typeof theirs)[number] | undefined => {
          for (const t of left) if (t.passage.field === one.passage.field && alike(t)) return t;
          return undefined;
        };
        const other =
          of((t) => t.passage.text === one.passage.text) ??
          of((t) => t.text === one.text) ??
          of((t) => isAlike(one.pieces, t.pieces));
        if (!other) return [];
        left.delete(other);
        return [{ one: one.passage, other: other.passage, same: one.text === other.text }];
      });
      const smaller = Math.min(mine.length, theirs.length);
      const similarity = smaller === 0 ? 0 : Math.min(100, Math.round((passages.length / smaller) * 100));
      if (passages.length < LEAST_PASSAGES || similarity < LEAST_SHARE) continue;
      pairs.push({
        villages: [villages[a]!.village.name, villages[b]!.village.name],
        of: [mine.length, theirs.length],
        similarity,
        passages,
      });
    }
  return pairs.sort((x, y) => y.similarity - x.similarity || y.passages.length - x.passages.length);
}
