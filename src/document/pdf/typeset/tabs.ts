import type { TabStop } from '../../tree.js';
import type { Cluster } from './cluster.js';

/**
 * Gives each tab the width to its stop and fills it with the stop's leader. In pt from the left edge of the text area: `begin` is where the first
 * line starts, `left` where the others do, a stop too for a first line that hangs; `interval` parts the stops that follow the paragraph's own.
 * Lines that the paragraph breaks itself are not foreseen: a tab after one keeps to the stops as if the text ran on.
 */
export function setTabs(
  clusters: readonly Cluster[],
  own: readonly TabStop[],
  { begin, left, interval }: { begin: number; left: number; interval: number },
): Cluster[] {
  const hanging: TabStop[] = begin < left ? [{ at: left, align: 'left' }] : [];
  const stops = [...own, ...hanging].sort((a, b) => a.at - b.at);
  const set: Cluster[] = [];
  let x = begin;
  for (const [i, cluster] of clusters.entries()) {
    if (cluster.kind === 'break') x = begin;
    if (cluster.kind !== 'tab') {
      x += cluster.advance;
      set.push(cluster);
      continue;
    }
    const stop = stops.find((s) => s.at > x + 0.5) ?? {
      at: (Math.floor((x + 0.5) / interval) + 1) * interval,
      align: 'left',
    };
    const gap = Math.max(1, stop.at - x - before(clusters, i + 1, stop.align));
    set.push(...filled({ ...cluster, advance: gap }, stop.leader));
    x += gap;
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
