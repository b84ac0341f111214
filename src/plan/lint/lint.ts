import type { Diagnostic } from '../../diagnostics/index.js';
import type { Plan } from '../plan.js';
import type { PlanSource } from '../source.js';

/** One thing that must fit together in a plan whose shape is right. Returns everything that does not, with its place. */
export type Lint = (plan: Plan, source: PlanSource) => Diagnostic[];
