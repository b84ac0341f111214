import type { Diagnostic } from '../diagnostics/index.js';
import type { Plan } from '../plan/index.js';
import { checkTemplate, type Names, namesIn } from '../template/index.js';

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
  const { analyse, carriedOf, villageRecords } = await import('../village/index.js');
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
    const records = villageRecords(value, plan);
    const lists = Object.entries(records).filter(([, list]) => Array.isArray(list) && typeof list[0] === 'object');
    const beside = Object.fromEntries(Object.entries(records).filter(([, inner]) => !Array.isArray(inner)));
    const named = (data: unknown): Vocabulary['names'] => namesIn(data) as Vocabulary['names'];
    return [
      { kind: '每村一份', names: named(records) },
      ...lists.map(([list, rows]) => ({
        kind: `每条“${list}”一份，--each ${list}`,
        names: { ...named(beside), ...(namesIn(rows) as [Vocabulary['names']])[0] },
      })),
      { kind: '自查报告', names: named(report) },
    ];
  }
  return [];
}

/** The vocabulary that fits a template best, with what does not fit. */
export function bestVocabulary(
  template: Parameters<typeof checkTemplate>[0],
  vocabularies: readonly Vocabulary[],
): { vocabulary: Vocabulary; diagnostics: Diagnostic[] } | undefined {
  const tried = vocabularies.map((vocabulary) => ({
    vocabulary,
    diagnostics: checkTemplate(template, vocabulary.names),
  }));
  return tried.sort((a, b) => a.diagnostics.length - b.diagnostics.length)[0];
}
