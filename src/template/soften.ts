import type { Diagnostic } from '../diagnostics/index.js';

/** In a draft a name or value that is missing is shown in the document, so it need not stop it. */
export const softened = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'TPL-020' || diagnostic.code === 'TPL-021' ? { ...diagnostic, severity: 'warning' } : diagnostic;
