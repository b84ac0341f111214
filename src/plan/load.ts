import type { Outcome } from '../diagnostics/index.js';
import { yamlSyntax } from './codes.js';
import { lints } from './lint/index.js';
import type { Plan } from './plan.js';
import { type PlanFile, planSchema } from './schema.js';
import { shapeDiagnostics } from './shape.js';
import { parseSource } from './source.js';

/**
 * Reads plan.yaml: `text` its content, `file` its name for messages. The plan is returned when nothing is wrong with it; otherwise
 * everything that is wrong, each with line and column: PLAN-001 syntax, PLAN-002/003 shape, PLAN-004 … 011 what does not fit together.
 */
export function loadPlan(text: string, file: string): Outcome<Plan> {
  const source = parseSource(text, file);
  if (source.errors.length > 0) {
    return { diagnostics: source.errors.map(({ place, message }) => yamlSyntax({ place, message: `${message}。` })) };
  }
  const parsed = planSchema.safeParse(source.value);
  if (!parsed.success) return { diagnostics: shapeDiagnostics(parsed.error.issues, source) };
  const plan = planOf(parsed.data);
  const diagnostics = lints.flatMap((lint) => lint(plan, source));
  return diagnostics.length > 0 ? { diagnostics } : { value: plan, diagnostics };
}

function planOf(file: PlanFile): Plan {
  const off = new Set(file.areas.filter((area) => area.supplement).map((area) => area.id));
  for (const id of file.supplements) off.delete(id);
  const documents = Object.entries(file.documents).map(([kind, { softPageLimit, recipient, signature, ...rest }]) => [
    kind,
    {
      ...rest,
      ...(softPageLimit !== undefined && { softPageLimit }),
      ...(recipient !== undefined && { recipient }),
      ...(signature !== undefined && { signature }),
    },
  ]);
  return {
    ...file,
    stages: file.stages.map(({ name, start, end }) => ({ name, end, ...(start !== undefined && { start }) })),
    documents: Object.fromEntries(documents),
    items: file.items.map(({ text, subjectSheet, applies, problem, describe, list, ...item }) => ({
      ...item,
      enabled: !off.has(item.area),
      ...(text !== undefined && { text }),
      ...(subjectSheet !== undefined && { subjectSheet }),
      ...(applies !== undefined && { applies }),
      ...(problem !== undefined && { problem }),
      ...(describe !== undefined && { describe }),
      ...(list !== undefined && { list }),
    })),
  };
}
