export { recountLedgerFile } from './recount.js';
export { writeLedgerFile } from './write.js';
