export type { Digested, Digester, DigestInput, DigestProgress } from './digest-all.js';
export { digestAll } from './digest-all.js';
export type { Reading } from './entry.js';
