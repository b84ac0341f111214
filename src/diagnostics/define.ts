import type { Diagnostic, Place, Severity } from './diagnostic.js';
import { maskNumbers } from './mask.js';

/** What every code must say about itself; `cunbao explain CODE` and docs/诊断.md print it. */
export interface DiagnosticKind {
  code: string;
  severity: Severity;
  /** A few words: what is wrong. */
  title: string;
  /** Why this is checked at all, for the person who thinks it is a nuisance. */
  why: string;
  /** What usually mends it; used when the instance brings no better advice. */
  fix: string[];
}

export type DiagnosticDetails = Omit<Diagnostic, 'code' | 'severity' | 'fix'> & { fix?: string[]; severity?: Severity };

/** A diagnostic kind together with the function that makes an instance of it. */
export interface DiagnosticMaker extends DiagnosticKind {
  (details: DiagnosticDetails): Diagnostic;
}

const kinds = new Map<string, DiagnosticKind>();

/** Declares a diagnostic kind. Codes are unique in the whole program: a second declaration is a programming error. */
export function defineDiagnostic(kind: DiagnosticKind): DiagnosticMaker {
  if (kinds.has(kind.code)) throw new Error(`diagnostic ${kind.code} is declared twice`);
  kinds.set(kind.code, kind);
  const make = ({ severity, fix, ...rest }: DiagnosticDetails): Diagnostic => ({
    code: kind.code,
    severity: severity ?? kind.severity,
    ...withoutNumbers(rest),
    fix: fix?.map(maskNumbers) ?? kind.fix,
  });
  return Object.assign(make, kind);
}

/** All kinds declared by the modules loaded so far, by code. */
export function declaredKinds(): DiagnosticKind[] {
  return [...kinds.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** No ID or telephone number in full in anything that is said, whoever says it. Names of files stay: they are looked for. */
function withoutNumbers(
  said: Omit<DiagnosticDetails, 'severity' | 'fix'>,
): Omit<DiagnosticDetails, 'severity' | 'fix'> {
  const { found, expected, message, place, related } = said;
  return {
    ...said,
    message: maskNumbers(message),
    ...(found !== undefined && { found: maskNumbers(found) }),
    ...(expected && { expected: expected.map(maskNumbers) }),
    ...(place && { place: placeWithoutNumbers(place) }),
    ...(related && {
      related: related.map((one) => ({ place: placeWithoutNumbers(one.place), message: maskNumbers(one.message) })),
    }),
  };
}

const placeWithoutNumbers = (place: Place): Place =>
  'around' in place && place.around !== undefined ? { ...place, around: maskNumbers(place.around) } : place;
