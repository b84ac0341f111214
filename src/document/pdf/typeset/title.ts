import { titleShape } from '../../title-shape.js';
import { advanceOf, type Cluster, mayBreak } from './cluster.js';

/** A title of another shape must be this many characters less uneven to be preferred. */
const SHAPE = 3;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Inserts the line breaks of a title (or of other centred text): as few lines as fit, words whole, lines of like length, those of a
 * title yet a 梯形 or 菱形 (GB/T 9704 7.3.1). What already has line breaks, or fits on one line, comes back as it is.
 */
export function breakTitle(clusters: readonly Cluster[], width: number, shaped = false): Cluster[] {
  const total = advanceOf(clusters);
  if (total <= width || clusters.some((c) => c.kind === 'break')) return [...clusters];
  let key = `${total} ${width} ${shaped} `;
  for (const c of clusters) key += c.text;
  const breaks = known.get(key) ?? breaksOf(clusters, total, width, shaped);
  if (known.size > 1000) known.clear();
  known.set(key, breaks);
  const like = clusters[0]!;
  const broken = [...clusters];
  for (const at of breaks.toReversed())
    broken.splice(at, 0, { ...like, kind: 'break', text: '', glyph: 0, advance: 0 });
  return broken;
}

/** Breaks of texts met before: cells of a column say the same again and again. */
const known = new Map<string, readonly number[]>();

function breaksOf(clusters: readonly Cluster[], total: number, width: number, shaped: boolean): readonly number[] {
  const borders = wordBorders(clusters);
  const starts = [0];
  for (const c of clusters) starts.push(starts.at(-1)! + c.advance);
  const em = shaped ? Math.max(...clusters.map((c) => c.advance)) : 0;
  for (let lines = Math.ceil(total / width); lines <= 6; lines++) {
    const best = split(borders, starts, { lines, width, ideal: total / lines, em });
    if (best) return best;
  }
  return [];
}

/** Cluster indexes at which a new word begins. */
function wordBorders(clusters: readonly Cluster[]): number[] {
  const text = clusters.map((c) => c.text).join('');
  const borders = new Set([...words.segment(text)].map((s) => s.index));
  const quoted = [...text.matchAll(/“[^”]{1,4}”/g)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  const result: number[] = [];
  let at = 0;
  for (const [i, cluster] of clusters.entries()) {
    const previous = clusters[i - 1];
    const inQuotes = quoted.some(([from, to]) => from < at && at < to);
    if (
      previous &&
      borders.has(at) &&
      !inQuotes &&
      mayBreak(previous, cluster) &&
      !/^[的和与及了等]/.test(cluster.text)
    )
      result.push(i);
    at += cluster.text.length;
  }
  return result;
}

/** The break positions that make `lines` lines most alike (where `em` is the width of a character: in the shape of a title), or undefined when some line would be too long. */
function split(
  borders: number[],
  starts: number[],
  { lines, width, ideal, em }: { lines: number; width: number; ideal: number; em: number },
): number[] | undefined {
  let best: { cost: number; breaks: number[] } | undefined;
  const try_ = (from: number, breaks: number[], cost: number, borderIndex: number): void => {
    if (best && cost >= best.cost) return;
    if (breaks.length === lines - 1) {
      const rest = starts.at(-1)! - starts[from]!;
      const edges = [0, ...breaks, starts.length - 1].map((at) => starts[at]!);
      const shape = em > 0 && titleShape(edges.slice(1).map((end, i) => (end - edges[i]!) / em));
      const total = cost + (rest - ideal) ** 2 + (shape ? (SHAPE * em) ** 2 : 0);
      if (rest <= width && (!best || total < best.cost)) best = { cost: total, breaks };
      return;
    }
    for (let b = borderIndex; b < borders.length; b++) {
      const length = starts[borders[b]!]! - starts[from]!;
      if (length > width) return;
      try_(borders[b]!, [...breaks, borders[b]!], cost + (length - ideal) ** 2, b + 1);
    }
  };
  try_(0, [], 0, 0);
  return best?.breaks;
}
