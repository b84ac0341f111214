export { figureKey } from './figure-key.js';
export { guardCounts, type ShownCounts, sumCounts } from './finding-counts.js';
export { Guard, HIDDEN } from './guard.js';
export { maskHandwriting } from './handwriting.js';
