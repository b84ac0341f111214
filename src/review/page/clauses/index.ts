import { openPdf, readPages } from '../../../document/index.js';
import type { Profile } from '../../../template/index.js';
import { measure } from '../measured.js';
import { bodyClauses } from './body.js';
import type { Clause, Measured } from './clause.js';
import { closingClauses } from './closing.js';
import { headClauses } from './head.js';
import { letterClauses } from './letter.js';
import { pageClauses } from './page.js';

/** All that is measured, clause by clause. */
export const CLAUSES: readonly Clause[] = [
  ...pageClauses,
  ...headClauses,
  ...bodyClauses,
  ...closingClauses,
  ...letterClauses,
];

/** What a printed document measures, clause by clause of GB/T 9704 in their order; nothing where it does not have the element. */
export function measureClauses(bytes: Uint8Array, profile: Profile): (Omit<Clause, 'measure'> & Partial<Measured>)[] {
  const pdf = openPdf(bytes, '').value;
  if (!pdf) return [];
  const document = measure(readPages(pdf), '', profile);
  return CLAUSES.map(({ measure: read, ...clause }) => ({ ...clause, ...read(document) }));
}
