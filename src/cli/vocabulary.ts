import type { Diagnostic } from '../diagnostics/index.js';
import type { Plan } from '../plan/index.js';
import { type CompiledTemplate, checkTemplate, type Names, namesIn } from '../template/index.js';

/** What a template may name, and for what kind of documents. */
export interface Vocabulary {
  /** In words: 每户一份 … */
  kind: string;
  names: { [name: string]: Names };
}

/** Enough households that every list of the data has entries. */
const HOUSEHOLDS = 24;

/** The names that a village's workbook offers, taken from a made-up one with everything in it. */
export async function workbookVocabularies(plan: Plan): Promise<Vocabulary[]> {
  const { sampleWorkspace } = await import('../sample/index.js');
  const { analyse, carriedOf } = await import('../village/index.js');
  for await (const { workbook } of sampleWorkspace({
    plan,
    villages: 1,
    households: HOUSEHOLDS,
    seed: 1,
    profile: 'every',
  })) {
    const { value } = analyse(workbook, 'sample.xlsx', { plan });
    if (!value) break;
    const report = carriedOf(value, { plan, template: { file: '', source: '' } }).data;
    return [{ kind: '自查报告', names: namesIn(report) as Vocabulary['names'] }];
  }
  return [];
}

/** The vocabulary that fits a template best, with what does not fit. */
export function bestVocabulary(
  template: CompiledTemplate,
  vocabularies: readonly Vocabulary[],
): { vocabulary: Vocabulary; diagnostics: Diagnostic[] } | undefined {
  const tried = vocabularies.map((vocabulary) => ({
    vocabulary,
    diagnostics: checkTemplate(template, vocabulary.names),
  }));
  return tried.sort((a, b) => a.diagnostics.length - b.diagnostics.length)[0];
}
