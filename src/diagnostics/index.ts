export type { DiagnosticDetails, DiagnosticKind, DiagnosticMaker } from './define.js';
export { declaredKinds, defineDiagnostic } from './define.js';
export type { CellPlace, Diagnostic, Outcome, Place, Severity } from './diagnostic.js';
export { DiagnosticError } from './diagnostic.js';
export { hasErrors } from './has-errors.js';
