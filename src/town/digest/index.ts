export { DIGEST_VERSION, type VillageDigest } from './digest.js';
export { type DigestOptions, digestVillage } from './digest-village.js';
