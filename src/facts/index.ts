export { isVillageItem } from './answers.js';
export { countFacts } from './count.js';
export type { Fact, Facts } from './fact.js';
export { isOpen } from './findings.js';
export { groupBy } from './group.js';
export { reconcile } from './reconcile.js';
