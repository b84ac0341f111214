import type { TabStop } from '../../tree.js';
import type { Cluster } from './cluster.js';

/** pt between the regular stops, as word processors set them where a paragraph has none of its own left. */
const regular = 36;

/**
 * Gives each tab the width to its stop and fills it with the stop's leader; `begin` is where the first line starts, pt from the left edge of the text area.
 * Lines that the paragraph breaks itself are not foreseen: a tab after one keeps to the stops as if the text ran on.
 */
export function setTabs(clusters: readonly Cluster[], stops: readonly TabStop[], begin: number): Cluster[] {
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
      at: (Math.floor((x + 0.5) / regular) + 1) * regular,
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
