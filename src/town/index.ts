export {
  type Digested,
  type Digester,
  type DigestInput,
  type DigestProgress,
  digestAll,
  type Reading,
} from './cache/index.js';
export * from './collect/index.js';
export * from './compile/index.js';
export {
  DIGEST_VERSION,
  type DigestOptions,
  digestVillage,
  readVillage,
  type TownVillage,
  unpackRows,
  type VillageDigest,
  type VillageSummary,
} from './digest/index.js';
export * from './follow-up/index.js';
export type { Level } from './level.js';
export * from './package/index.js';
export { TOWN_REPORT } from './report/index.js';
