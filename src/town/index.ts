export { type Digested, type Digester, type DigestInput, type DigestProgress, digestAll } from './cache/index.js';
export { DIGEST_VERSION, type DigestOptions, digestVillage, type VillageDigest } from './digest/index.js';
export * from './follow-up/index.js';
