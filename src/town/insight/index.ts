export { commonProblems } from './common.js';
export { conductFacts } from './conduct.js';
export { withoutEvidence } from './evidence.js';
export { responsibilityRows } from './responsibility.js';
export { sampleHouseholds } from './sample.js';
export { similarVillages } from './similar.js';
export { listedTwice } from './twice.js';
