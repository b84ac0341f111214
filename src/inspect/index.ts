export type { Answer, AnswerKind, Inspection, Subject } from './answer.js';
export { type ExplainedOperand, type ExplainedRule, type Explanation, explainAnswer } from './explain.js';
export { type FlaggedList, type FlaggedSubject, flaggedLists } from './flagged-lists.js';
export { inspectVillage } from './inspect.js';
export { inspectBook, inspectTown } from './inspect-town.js';
