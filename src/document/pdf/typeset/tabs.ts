import type { TabStop } from '../../tree.js';
import { type Cluster, mayBreak } from './cluster.js';

/** Where a paragraph's lines stand, pt from the left edge of the text area. */
interface TabRoom {
  /** Where the first line starts. */
  begin: number;
  /** Where the others do; a stop too for a first line that hangs. */
  left: number;
  /** Where lines end. */
  right: number;
  /** Between the stops that follow the paragraph's own. */
  interval: number;
}

/**
 * Gives each tab the width to its stop and fills it with the stop's leader. A stop beyond the line's end counts as one at the end; where
 * only regular ones are left there, the line ends. Where lines break between tabs is reckoned without squeezing marks.
 */
export function setTabs(clusters: readonly Cluster[], own: readonly TabStop[], room: TabRoom): Cluster[] {
  const { begin, left, right, interval } = room;
  const hanging: TabStop[] = begin < left ? [{ at: left, align: 'left' }] : [];
  const stops = [...own, ...hanging]
    .map((stop) => (stop.align === 'left' ? stop : { ...stop, at: Math.min(stop.at, right) }))
    .sort((a, b) => a.at - b.at);
  const next = (x: number): TabStop =>
    stops.find((s) => s.at > x + 0.5) ?? { at: (Math.floor((x + 0.5) / interval) + 1) * interval, align: 'left' };
  const set: Cluster[] = [];
  let x = begin;
  /** pt since the last place where the line may break. */
  let unbroken = 0;
  for (const [i, cluster] of clusters.entries()) {
    const previous = set.at(-1);
    if (cluster.kind === 'break') [x, unbroken] = [left, 0];
    if (cluster.kind !== 'tab') {
      unbroken = (previous && mayBreak(previous, cluster) ? 0 : unbroken) + cluster.advance;
      x += cluster.advance;
      if (x > right + 0.5 && cluster.kind !== 'space') x = left + unbroken;
      set.push(cluster);
      continue;
    }
    let stop = next(x);
    if (stop.at > right + 0.5 && x > left + 0.5) {
      set.push({ ...cluster, kind: 'break', advance: 0 });
      x = left;
      stop = next(x);
    }
    const gap = Math.max(1, Math.min(stop.at, right) - x - before(clusters, i + 1, stop.align));
    set.push(...filled({ ...cluster, advance: gap }, stop.leader));
    x += gap;
    unbroken = 0;
  }
  return set;
}

/** pt of the text after a tab that stand left of its stop. */
function before(clusters: readonly Cluster[], from: number, align: TabStop['align']): number {
  if (align === 'left') return 0;
  let width = 0;
  for (let i = from; i < clusters.length; i++) {
    const { kind, text, advance } = clusters[i]!;
    if (kind === 'tab' || kind === 'break' || (align === 'decimal' && text === '.')) break;
    width += advance;
  }
  return align === 'center' ? width / 2 : width;
}

/** The tab, or as many leader characters as it has room for, close to its end. */
function filled(tab: Cluster, leader: string | undefined): Cluster[] {
  const codePoint = leader?.codePointAt(0);
  if (!leader || codePoint === undefined) return [tab];
  const glyph = tab.face.glyph(codePoint);
  const width = tab.face.advance(glyph) * tab.style.size;
  const count = Math.floor(tab.advance / width) - 1;
  if (!(count > 0)) return [tab];
  const dot: Cluster = { ...tab, kind: 'latin', text: leader, glyph, advance: width };
  return [{ ...tab, advance: tab.advance - count * width }, ...Array.from({ length: count }, () => dot)];
}
