export { type AcrossVillages, lookAcross, type SampleOptions } from './across.js';
export { commonProblems } from './common.js';
export { conductFacts } from './conduct.js';
export { withoutEvidence } from './evidence.js';
export { townNotices } from './notices.js';
export { responsibilityGaps, responsibilityRows } from './responsibility.js';
