import type { Outcome } from '../diagnostics/index.js';
import type { PersonalRules } from './personal/check.js';
import { personalIn } from './personal/of-file.js';
import type { ReviewResult } from './review-result.js';

/** Reviews an Excel file for personal data above its level (REV-040 … REV-043); FILE codes when it cannot be read. */
export function reviewXlsx(bytes: Uint8Array, file: string, rules: PersonalRules): Outcome<ReviewResult> {
  const { value: found, diagnostics } = personalIn('xlsx', bytes, file, rules);
  if (!found) return { diagnostics };
  return {
    value: { notMade: ['表里的内容是否正确（工作簿用 cunbao check）'] },
    diagnostics: [...diagnostics, ...found],
  };
}
