export { type Comparison, compareRegisters } from './compare/compare.js';
export { diffRows } from './compare/diff-rows.js';
export { writeComparison } from './compare/tables.js';
export { loadMapping } from './mapping/load-mapping.js';
export type { Mapping } from './mapping/mapping.js';
export { type Prefilled, prefill, prefillBook } from './prefill/prefill.js';
export { ofVillage, readRegister } from './read-register.js';
export type { Register } from './register.js';
export { decodeText, parseCsv } from './source/csv.js';
