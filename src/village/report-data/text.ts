import type { Fact, Facts } from '../../facts/index.js';

/** What a document prints where a number is not known or not defined. */
const unknown = '—';

/** A fact as documents print it: `66.7%`, `23`, or — . */
export const printed = ({ value, unit }: Fact): string | number => {
  if (value === null) return unknown;
  return unit === '%' ? `${value}%` : value;
};

/** Facts as a nested object for templates: `问题.总数` becomes `{ 问题: { 总数: 12 } }`. */
export function nest(facts: Facts): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [key, fact] of facts) {
    const path = key.split('.');
    const leaf = path.pop()!;
    let node = root;
    for (const step of path) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node[leaf] = printed(fact);
  }
  return root;
}

/** A clerk's sentence as a clause: one line, no closing mark, so that the template's own punctuation follows. */
export const clause = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll(/\s*\n+\s*/g, '；')
    .trim()
    .replace(/[。；;，,、.\s]+$/u, '');

/** Different, non-empty clauses in order of appearance, at most `limit`; the rest is counted. */
export function distinct(texts: readonly (string | undefined)[], limit: number): { 列: string[]; 另有: number } {
  const all = [...new Set(texts.map(clause).filter(Boolean))];
  return { 列: all.slice(0, limit), 另有: Math.max(0, all.length - limit) };
}
