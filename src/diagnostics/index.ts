export type { DiagnosticDetails, DiagnosticKind, DiagnosticMaker } from './define.js';
export { declaredKinds, defineDiagnostic } from './define.js';
export type { CellPlace, Diagnostic, Outcome, Place, Severity } from './diagnostic.js';
export { DiagnosticError } from './diagnostic.js';
export { hasErrors } from './has-errors.js';
export { explain } from './render/explain.js';
export { renderHtml } from './render/html.js';
export { type ColourStream, renderTerminal } from './render/terminal.js';
export { SEVERITY_WORDS } from './render/words.js';
