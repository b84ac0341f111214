export { isVillageItem } from './answers.js';
export { countFacts } from './count.js';
export { type Fact, type Facts, rate } from './fact.js';
export { findingFacts, isOpen } from './findings.js';
export { groupBy } from './group.js';
export { reconcile } from './reconcile.js';
