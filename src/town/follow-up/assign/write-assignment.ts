import type { Outcome } from '../../../diagnostics/index.js';
import { assignment, assignmentRecord, findingRecord } from '../../../village/index.js';
import { baseOf, type PaperOptions, writePaper } from '../paper.js';
import type { Assignment } from './assignments.js';

/** 交办单.docx of one unit. */
export function writeAssignment({ unit, findings }: Assignment, options: PaperOptions): Promise<Outcome<Uint8Array>> {
  const records = findings.map(({ entry, village }) => ({ ...findingRecord(entry), 村名: village.name }));
  const data = assignmentRecord(baseOf(options), unit, records);
  return writePaper(assignment.name, unit, data, findings[0]!.source.data.origin, options);
}
