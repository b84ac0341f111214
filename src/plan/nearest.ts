import { distance } from 'fastest-levenshtein';

/** The word of `words` that `word` was most likely meant to be, if any is close enough to be worth a suggestion. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 2));
  const ranked = words
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .sort((a, b) => a.far - b.far);
  return ranked[0] && ranked[0].far <= limit ? ranked[0].candidate : undefined;
}
