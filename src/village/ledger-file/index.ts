export { recountLedgerFile } from './recount.js';
export { type LedgerFileInput, writeLedgerFile } from './write.js';
