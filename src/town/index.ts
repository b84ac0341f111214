export { DIGEST_VERSION, type DigestOptions, digestVillage, type VillageDigest } from './digest/index.js';
