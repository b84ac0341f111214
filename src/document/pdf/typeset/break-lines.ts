import { type Cluster, mayBreak } from './cluster.js';

/** A run of clusters on one line; `forced` when a line break or the paragraph's end follows (never justified). */
export interface BrokenLine {
  clusters: Cluster[];
  forced: boolean;
}

const epsilon = 0.01;

/** Whether a mark still has its empty right half to give. */
const gives = (cluster: Cluster): boolean => cluster.kind === 'close' && !cluster.tight;

/**
 * Breaks greedily, as official documents do. `width(n)` is the room on line n in pt.
 * A closing mark that does not fit is squeezed in: the line's closing marks give up to half of their empty right halves.
 */
export function breakLines(clusters: readonly Cluster[], width: (line: number) => number): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let start = 0;
  while (start < clusters.length) {
    const room = width(lines.length);
    const end = lineEnd(clusters, start, room);
    const taken = clusters.slice(start, end);
    const last = taken.at(-1);
    const forced = end >= clusters.length || last?.kind === 'break';
    while (taken.length > 0 && ['space', 'break'].includes(taken.at(-1)!.kind)) taken.pop();
    lines.push({ clusters: squeeze(taken, room), forced });
    start = end;
    if (!forced) while (start < clusters.length && clusters[start]?.text === ' ') start += 1;
  }
  if (clusters.at(-1)?.kind === 'break') lines.push({ clusters: [], forced: true });
  return lines;
}

/** Index after the last cluster of the line that begins at `start`. A word longer than the line is parted at a joint such as a hyphen. */
function lineEnd(clusters: readonly Cluster[], start: number, room: number): number {
  let used = 0;
  let give = 0;
  let candidate = -1;
  let joint = -1;
  for (let i = start; i < clusters.length; i++) {
    const cluster = clusters[i]!;
    if (cluster.kind === 'break') return i + 1;
    used += cluster.advance;
    const atEnd = gives(cluster) ? cluster.advance / 2 : 0;
    if (cluster.kind !== 'space' && used > room + epsilon && used - give - atEnd > room + epsilon) {
      return candidate > start ? candidate : joint > start ? joint : Math.max(i, start + 1);
    }
    if (used <= room + epsilon && /[-/_.@]/.test(cluster.text)) joint = i + 1;
    if (gives(cluster)) give += cluster.advance / 4;
    const next = clusters[i + 1];
    const fits = used <= room + epsilon || cluster.kind === 'close' || cluster.kind === 'space';
    if (fits && (!next || mayBreak(cluster, next))) candidate = i + 1;
  }
  return clusters.length;
}

function squeeze(clusters: Cluster[], room: number): Cluster[] {
  let over = clusters.reduce((sum, c) => sum + c.advance, 0) - room;
  if (over <= epsilon) return clusters;
  const last = clusters.at(-1);
  const fromLast = last && gives(last) ? Math.min(over, last.advance / 2) : 0;
  over -= fromLast;
  const inner = clusters.slice(0, -1).filter(gives);
  const share = inner.length > 0 ? Math.max(0, over) / inner.length : 0;
  return clusters.map((c) => {
    if (c === last) return { ...c, advance: c.advance - fromLast };
    return gives(c) ? { ...c, advance: c.advance - share } : c;
  });
}
