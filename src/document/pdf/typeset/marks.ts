import type { Cluster } from './cluster.js';

/** pt of a full-width mark that carry no ink: at the right of closing marks, at the left of opening ones. 0 for anything else. */
export const emptyHalf = ({ ink, advance, style }: Cluster): number =>
  ink === undefined ? 0 : Math.max(0, advance - style.size / 2);

/** An opening mark moved to the left by its empty half. */
export function withoutLeftHalf(cluster: Cluster): Cluster {
  const half = emptyHalf(cluster);
  return { ...cluster, advance: cluster.advance - half, shift: cluster.shift - half };
}

/** Where marks meet, one empty half is enough: `）。`, `：“` and `（《` take one and a half characters. */
export function squeezeAdjacent(clusters: readonly Cluster[]): Cluster[] {
  return clusters.map((cluster, i) => {
    if (cluster.ink === 'left' && clusters[i + 1]?.ink)
      return { ...cluster, advance: cluster.advance - emptyHalf(cluster) };
    return cluster.ink === 'right' && clusters[i - 1]?.ink === 'right' ? withoutLeftHalf(cluster) : cluster;
  });
}

/** A quarter em between Chinese characters and digits or Latin letters, as Word sets it. */
export function spaceScripts(clusters: readonly Cluster[]): Cluster[] {
  return clusters.map((cluster, i) => {
    const next = clusters[i + 1];
    if (!cluster.script || !next?.script || cluster.script === next.script) return cluster;
    const gap = Math.min(cluster.style.size, next.style.size) / 4;
    return { ...cluster, advance: cluster.advance + gap, gap };
  });
}
