export { type LedgerColumn, ledgerColumns } from './columns.js';
export { recountLedgerFile } from './recount.js';
export { writeLedgerFile } from './write.js';
