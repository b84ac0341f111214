import type { Cluster } from './cluster.js';

/** Where a web address may be parted: after what joins its pieces. */
const joints = /[/?&=._-]/;
/** ems; longer words would leave a hole in the line before. */
const longest = 10;

/** Words too long to be kept whole get joints, at which a line may end. */
export function partLongWords(clusters: Cluster[]): void {
  for (let from = 0; from < clusters.length; from++) {
    if (clusters[from]!.kind !== 'latin') continue;
    let end = from;
    let width = 0;
    while (clusters[end]?.kind === 'latin') width += clusters[end++]!.advance;
    if (width > longest * clusters[from]!.style.size)
      for (let i = from + 2; i < end - 3; i++)
        if (joints.test(clusters[i]!.text) && !joints.test(clusters[i + 1]!.text)) clusters[i]!.joint = true;
    from = end;
  }
}
