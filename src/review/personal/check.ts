import type { Diagnostic, Level } from '../../diagnostics/index.js';
import { foldRepeats } from '../format/fold-repeats.js';
import type { PersonalContent } from './content.js';
import { checkAuthors, checkNames, checkSensitiveColumns } from './names.js';
import { checkNumbers } from './numbers.js';

export interface PersonalRules {
  /** How far the file goes; default `report`. */
  level?: Level;
  /** Names to look for in a public file, in whatever sentence. */
  names?: ReadonlySet<string>;
}

/**
 * Personal data above the level that a file is meant for (FACTS 5): `internal` may hold everything, `report` no numbers of
 * persons, `public` no names either and no column about health, age or accounts. REV-040 … REV-043; no number or name is repeated.
 */
export function checkPersonal(
  content: PersonalContent,
  { level = 'report', names = new Set() }: PersonalRules,
): Diagnostic[] {
  if (level === 'internal') return [];
  return [
    ...checkNumbers(content.texts),
    ...checkAuthors(content),
    ...(level === 'public'
      ? foldRepeats([...checkNames(content, names), ...checkSensitiveColumns(content.columns)])
      : []),
  ];
}
