import type { Cluster } from './cluster.js';

const inkLeft = new Set('，。、；：？！）】》〉」』〕〗｝］”’');
const inkRight = new Set('（【《〈「『〔〖｛［“‘');

/** pt of a full-width mark that carry no ink: at the right of closing marks, at the left of opening ones. 0 for anything else. */
export const emptyHalf = ({ text, advance, style }: Cluster): number =>
  inkLeft.has(text) || inkRight.has(text) ? Math.max(0, advance - style.size / 2) : 0;

/** An opening mark moved to the left by its empty half. */
export function withoutLeftHalf(cluster: Cluster): Cluster {
  const half = emptyHalf(cluster);
  return { ...cluster, advance: cluster.advance - half, shift: cluster.shift - half };
}

/** Where marks meet, one empty half is enough: `）。`, `：“` and `（《` take one and a half characters. */
export function squeezeAdjacent(clusters: readonly Cluster[]): Cluster[] {
  return clusters.map((cluster, i) => {
    const next = clusters[i + 1];
    if (inkLeft.has(cluster.text) && next && (inkLeft.has(next.text) || inkRight.has(next.text)))
      return { ...cluster, advance: cluster.advance - emptyHalf(cluster) };
    const previous = clusters[i - 1];
    return previous && inkRight.has(previous.text) && inkRight.has(cluster.text) ? withoutLeftHalf(cluster) : cluster;
  });
}

/** A quarter em between Chinese characters and digits or Latin letters, as Word sets it. */
export function spaceScripts(clusters: readonly Cluster[]): Cluster[] {
  return clusters.map((cluster, i) => {
    const next = clusters[i + 1];
    if (!next || !(meets(cluster, next) || meets(next, cluster))) return cluster;
    const gap = Math.min(cluster.style.size, next.style.size) / 4;
    return { ...cluster, advance: cluster.advance + gap, gap };
  });
}

const meets = (han: Cluster, latin: Cluster): boolean =>
  han.kind === 'han' && /^\p{Script=Han}/u.test(han.text) && latin.kind === 'latin' && /^[\p{L}\d%]/u.test(latin.text);
