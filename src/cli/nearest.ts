import { distance } from 'fastest-levenshtein';

/** The name most like `name`, if it is like enough to be meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names.map((n) => ({ n, far: distance(n, name) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, Math.floor(name.length / 2)) ? best.n : undefined;
}
