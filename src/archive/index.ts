export type { ArchiveInput } from './input.js';
export { makeArchive } from './make-archive.js';
export { verifyChain } from './verify-chain.js';
