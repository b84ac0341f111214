import { advanceOf, type Cluster, mayBreak, mayStretch } from './cluster.js';
import { emptyHalf } from './marks.js';

/** What a line costs more than its unevenness: a paragraph is not made longer for a little more evenness. */
const lineCost = 1;
/** ems that each gap of a line may be widened by; wider only where nothing else is possible. */
const widest = 0.2;
/** ems; a last line shorter than this looks forgotten. */
const shortest = 1.6;

/** pt that a cluster inside a line gives up unnoticed: half of a closing mark's empty half, half of the gap between scripts. */
export const giveInside = (cluster: Cluster): number =>
  cluster.kind === 'close' ? emptyHalf(cluster) / 2 : (cluster.gap ?? 0) / 2;

/** pt that it gives up where the line has no room otherwise: marks all that they leave empty. */
export const giveAtMost = (cluster: Cluster): number =>
  cluster.kind === 'close' ? emptyHalf(cluster) : giveInside(cluster);

/** pt that a cluster leaves empty when it is the last of its line. */
export const giveAtEnd = (cluster: Cluster): number =>
  cluster.kind === 'close' ? emptyHalf(cluster) : (cluster.gap ?? 0);

/** pt that an opening mark leaves empty at the beginning of a line that follows another. */
export const giveAtStart = (cluster: Cluster, first: boolean): number =>
  !first && cluster.kind === 'open' ? emptyHalf(cluster) : 0;

interface Path {
  cost: number;
  from: number;
}

/**
 * Where the lines of a justified paragraph end so that all of them together are as evenly filled as can be: index after the last
 * cluster of each. Looks at the whole paragraph (Knuth and Plass, 1981) instead of filling line by line. `width(n)` is the room on line n in pt; only the first may differ.
 * Undefined where that is no question (line breaks set by hand, tabs, a word longer than a line): fill line by line then.
 */
export function evenEnds(clusters: readonly Cluster[], width: (line: number) => number): number[] | undefined {
  const count = clusters.length;
  if (clusters.some(({ kind }) => kind === 'break' || kind === 'tab')) return undefined;
  if (advanceOf(clusters) <= width(0)) return [count];
  const best: (Path | undefined)[] = new Array(count + 1);
  best[0] = { cost: 0, from: -1 };
  for (let start = 0; start < count; start++) {
    const here = best[start];
    if (!here) continue;
    let found = false;
    for (const { end, cost } of lineFrom(clusters, start, width(start === 0 ? 0 : 1))) {
      found = true;
      const total = here.cost + cost + lineCost;
      const known = best[end];
      if (!known || total < known.cost) best[end] = { cost: total, from: start };
    }
    if (!found) return undefined;
  }
  const ends: number[] = [];
  for (let at = count; at > 0; at = best[at]!.from) {
    if (!best[at]) return undefined;
    ends.unshift(at);
  }
  return ends;
}

/** The lines that can begin at `start`, with what their unevenness costs. */
function lineFrom(clusters: readonly Cluster[], start: number, room: number): { end: number; cost: number }[] {
  const lines: { end: number; cost: number }[] = [];
  const size = clusters[start]!.style.size;
  let spareLine: { end: number; cost: number } | undefined;
  let used = -giveAtStart(clusters[start]!, start === 0);
  let give = 0;
  let most = 0;
  let gaps = 0;
  for (let i = start; i < clusters.length; i++) {
    const cluster = clusters[i]!;
    const next = clusters[i + 1];
    used += cluster.advance;
    const natural = used - (cluster.kind === 'space' ? cluster.advance : giveAtEnd(cluster));
    if (natural - most > room + 0.01) break;
    if (!next) {
      const over = Math.max(0, natural - room);
      const forgotten = start > 0 && natural < shortest * size;
      lines.push({ end: i + 1, cost: squeezeCost(over, give) + (forgotten ? lineCost : 0) });
    } else if (mayBreak(cluster, next) && next.kind !== 'space') {
      const spare = room - natural;
      const wider = spare / Math.max(1, gaps) / size;
      const cost = spare >= 0 ? (wider / 0.08) ** 2 : squeezeCost(-spare, give);
      if (wider <= widest) lines.push({ end: i + 1, cost });
      else spareLine = { end: i + 1, cost };
    }
    give += giveInside(cluster);
    most += giveAtMost(cluster);
    if (next && mayStretch(cluster, next)) gaps += 1;
  }
  return lines.length > 0 || !spareLine ? lines : [spareLine];
}

const squeezeCost = (over: number, give: number): number => (over > 0 && give > 0 ? 0.4 * (over / give) ** 2 : 0);
