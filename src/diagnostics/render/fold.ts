import type { Diagnostic } from '../diagnostic.js';
import { maskNumbers } from '../mask.js';
import { printedPlace, SEVERITIES } from './words.js';

/** Diagnostics that say the same of the same column, in order of appearance. */
export interface Fold {
  first: Diagnostic;
  all: Diagnostic[];
}

/** Groups by code, severity, file and column (sheet and header); the heaviest severity comes first. */
export function fold(diagnostics: readonly Diagnostic[]): Fold[] {
  const groups = new Map<string, Fold>();
  for (const diagnostic of diagnostics) {
    const key = [diagnostic.severity, diagnostic.code, ...columnOf(diagnostic)].join('\u0000');
    const group = groups.get(key);
    if (group) group.all.push(diagnostic);
    else groups.set(key, { first: diagnostic, all: [diagnostic] });
  }
  const weight = (group: Fold): number => SEVERITIES.indexOf(group.first.severity);
  return [...groups.values()].sort((a, b) => weight(a) - weight(b));
}

function columnOf({ place, fix }: Diagnostic): string[] {
  if (!place) return [''];
  // Each misspelt name of a template has a remedy of its own.
  if (place.kind === 'template') return [place.kind, place.file, ...fix];
  if (place.kind !== 'cell') return [place.kind, place.file];
  return [place.kind, place.file, place.sheet ?? '', place.header ?? ''];
}

/** How a folded diagnostic is named in a list: its cell or row, else its line. */
export function shortPlace({ place }: Diagnostic): string {
  if (place?.kind === 'cell') return place.cell ?? (place.row ? `第 ${place.row} 行` : maskNumbers(place.sheet ?? ''));
  if (place?.kind === 'document' && place.page !== undefined) return printedPlace(place);
  if (place && 'line' in place && place.line !== undefined) return `第 ${place.line} 行`;
  if (place?.kind === 'document' && place.paragraph !== undefined) return `第 ${place.paragraph} 段`;
  return '';
}
