export type { ArchiveInput } from './make-archive.js';
export { makeArchive } from './make-archive.js';
export { verifyChain } from './verify-chain.js';
