import type { Diagnostic } from '../../diagnostics/index.js';
import type { Document } from '../../document/index.js';
import type { OoxmlPackage } from '../../office/index.js';
import { foldRepeats } from './fold-repeats.js';
import { RULES } from './rules/index.js';
import { type Layout, type SubjectOptions, subjectOf } from './subject.js';

export interface Lint {
  /** What the document was taken for. */
  layout: Layout;
  /** Whether it was judged as an official document; else only its text and its package were looked at. */
  official: boolean;
  diagnostics: Diagnostic[];
}

/** All checks of format and text that need nothing but the file. Repeats are folded, with their count and first places. */
export function lint(document: Document, pkg: OoxmlPackage, options: SubjectOptions): Lint {
  const subject = subjectOf(document, pkg, options);
  const { layout, official } = subject;
  return { layout, official, diagnostics: foldRepeats(RULES.flatMap((rule) => rule.run(subject))) };
}
