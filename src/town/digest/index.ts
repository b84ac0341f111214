export {
  DIGEST_VERSION,
  type DigestFinding,
  type MonitoredHousehold,
  type Passage,
  type PersonTrace,
  type VillageDigest,
} from './digest.js';
export { type DigestOptions, digestVillage } from './digest-village.js';
export { readVillage } from './read-village.js';
export { reviveEntries } from './revive.js';
export type { RowRanges } from './row-ranges.js';
export {
  hashesOf,
  type TownVillage,
  unpackRows,
  type VillageRows,
  type VillageSummary,
} from './split.js';
