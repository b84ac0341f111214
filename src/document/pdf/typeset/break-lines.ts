import { advanceOf, type Cluster, mayBreak } from './cluster.js';
import { evenEnds, giveAtEnd, giveAtMost, giveAtStart, giveInside } from './even-lines.js';
import { emptyHalf, withoutLeftHalf } from './marks.js';

/** A run of clusters on one line; `forced` when a line break or the paragraph's end follows (never justified). */
export interface BrokenLine {
  clusters: Cluster[];
  forced: boolean;
}

const epsilon = 0.01;

/**
 * Breaks into lines; `width(n)` is the room on line n in pt. `even`: the lines of the whole paragraph are weighed against each other, else each is filled in turn.
 * A closing mark at a line's end gives up its empty right half, an opening mark at the beginning of a further line its left one.
 * Where a line is still too long, its closing marks and the gaps between scripts give up half of what they leave empty.
 */
export function breakLines(clusters: readonly Cluster[], width: (line: number) => number, even = false): BrokenLine[] {
  const lines: BrokenLine[] = [];
  const ends = even ? evenEnds(clusters, width) : undefined;
  let start = 0;
  while (start < clusters.length) {
    const room = width(lines.length);
    const first = lines.length === 0 || lines.at(-1)!.forced;
    const turned = giveAtStart(clusters[start]!, first);
    const end = ends?.[lines.length] ?? lineEnd(clusters, start, room + turned);
    const taken = clusters.slice(start, end);
    if (turned > 0) taken[0] = withoutLeftHalf(taken[0]!);
    const last = taken.at(-1);
    const forced = end >= clusters.length || last?.kind === 'break';
    while (taken.length > 0 && ['space', 'break'].includes(taken.at(-1)!.kind)) taken.pop();
    lines.push({ clusters: squeeze(taken, room, forced), forced });
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
    const atEnd = giveAtEnd(cluster);
    const squeezed = cluster.kind === 'close' ? give + atEnd : atEnd;
    if (cluster.kind !== 'space' && used - squeezed > room + epsilon) {
      return candidate > start ? candidate : joint > start ? joint : Math.max(i, start + 1);
    }
    if (used <= room + epsilon && /[-/_.@]/.test(cluster.text)) joint = i + 1;
    if (cluster.kind === 'close') give += emptyHalf(cluster) / 2;
    const next = clusters[i + 1];
    if (!next || mayBreak(cluster, next)) candidate = i + 1;
  }
  return clusters.length;
}

function squeeze(clusters: Cluster[], room: number, forced: boolean): Cluster[] {
  const last = clusters.at(-1);
  if (!last) return clusters;
  let over = advanceOf(clusters) - room;
  const fromLast = forced ? Math.min(Math.max(0, over), giveAtEnd(last)) : giveAtEnd(last);
  over -= fromLast;
  if (fromLast <= 0 && over <= epsilon) return clusters;
  const total = (give: (cluster: Cluster) => number) => clusters.slice(0, -1).reduce((sum, c) => sum + give(c), 0);
  const share = shareOf(over, total(giveInside));
  const further = shareOf(over - total(giveInside), total(giveAtMost) - total(giveInside));
  return clusters.map((c) => {
    const less = c === last ? fromLast : giveInside(c) * share + (giveAtMost(c) - giveInside(c)) * further;
    return less > 0 ? { ...c, advance: c.advance - less } : c;
  });
}

const shareOf = (over: number, give: number): number => (over > epsilon && give > 0 ? Math.min(1, over / give) : 0);
