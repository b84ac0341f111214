export { deliverTown } from './deliver-town.js';
export { type CompileOptions, compileTown, type TownDocuments } from './documents.js';
export { judgeTown } from './judge.js';
export { townReviewRules } from './rules.js';
export { assembleTown, type Town, twiceReceived } from './town.js';
export { townFacts } from './town-facts.js';
export { type Traced, traceFigure } from './trace.js';
export { assembleUpper, type Upper } from './upper.js';
