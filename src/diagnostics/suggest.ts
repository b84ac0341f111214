import { distance } from 'fastest-levenshtein';

const limit = (length: number): number => (length <= 3 ? 1 : length <= 6 ? 2 : Math.floor(length / 2));

/**
 * The candidate that was probably meant, if any is near enough to be worth a guess: few edits away, or the typed text is
 * an abbreviation of exactly one candidate (边缘户 → 边缘易致贫户) or contains exactly one.
 * @param form the form in which texts are compared, e.g. without spaces
 * @param ties whether one of two equally near candidates may be named: not where they mean opposite things
 */
export function suggest(
  typed: string,
  candidates: readonly string[],
  form: (text: string) => string = (text) => text,
  ties = true,
): string | undefined {
  const wanted = form(typed);
  if (wanted === '') return undefined;
  const forms = candidates.map((candidate) => ({ candidate, text: form(candidate) }));
  const near = forms
    .map(({ candidate, text }) => ({
      candidate,
      edits: distance(wanted, text),
      longest: Math.max(wanted.length, text.length),
    }))
    .filter(({ edits, longest }) => edits <= limit(longest) && edits < longest)
    .sort((a, b) => a.edits - b.edits);
  if (near[0]) return ties || near[0].edits !== near[1]?.edits ? near[0].candidate : undefined;
  const longer = forms.filter(({ text }) => wanted.length >= 2 && isSubsequence(wanted, text));
  if (longer.length === 1) return longer[0]!.candidate;
  const shorter = forms.filter(({ text }) => text.length >= 2 && wanted.includes(text));
  return shorter.length === 1 ? shorter[0]!.candidate : undefined;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
