export { type AcrossVillages, lookAcross, type SampleOptions } from './across.js';
export { commonProblems } from './common.js';
export { conductFacts } from './conduct.js';
export { withoutEvidence } from './evidence.js';
export { responsibilityRows } from './responsibility.js';
