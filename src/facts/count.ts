import type { Inspection } from '../inspect/index.js';
import type { Ledger } from '../ledger/index.js';
import type { VillageData } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import { answerFacts } from './answers.js';
import { coverageFacts } from './coverage.js';
import type { Facts } from './fact.js';
import { findingFacts } from './findings.js';
import { helpFacts } from './help.js';
import { forceFacts, populationFacts } from './population.js';

/** Every number that a village's documents print, computed once, by key, with the rows behind it. */
export function countFacts(data: VillageData, inspection: Inspection, ledger: Ledger, plan: Plan): Facts {
  const facts = [
    ...populationFacts(data),
    ...forceFacts(data),
    ...coverageFacts(data),
    ...helpFacts(data, plan),
    ...answerFacts(inspection, plan),
    ...findingFacts(ledger, plan),
  ];
  return new Map(facts.map((fact) => [fact.key, fact]));
}
