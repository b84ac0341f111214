import type { Diagnostic } from '../../diagnostics/index.js';
import type { Document } from '../../document/index.js';
import { foldRepeats } from './fold-repeats.js';
import { RULES, WORD_RULES } from './rules/index.js';
import { type Layout, type SubjectOptions, subjectOf } from './subject.js';

export interface Lint {
  /** What the document was taken for. */
  layout: Layout;
  /** Whether it was judged as an official document; else only its text and its package were looked at. */
  official: boolean;
  diagnostics: Diagnostic[];
}

/** All checks of format and text that need nothing but the file; of a PDF those of its words. Repeats are folded, with their count and first places. */
export function lint(document: Document, options: SubjectOptions): Lint {
  const subject = subjectOf(document, options);
  const { layout, official, pkg } = subject;
  const rules = pkg ? RULES : WORD_RULES;
  return { layout, official, diagnostics: foldRepeats(rules.flatMap((rule) => rule.run(subject))) };
}
