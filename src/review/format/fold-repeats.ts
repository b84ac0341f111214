import type { Diagnostic } from '../../diagnostics/index.js';

/** Further places listed with a folded diagnostic. */
const LISTED = 4;

/** Diagnostics that say the same become the first of them, with their count and the next places. */
export function foldRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = [diagnostic.code, diagnostic.severity, diagnostic.message].join('\u0000');
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  return [...groups.values()].map(([named, ...more]) => {
    const first = withWords(named!);
    if (more.length === 0) return first;
    const related = more
      .slice(0, LISTED)
      .flatMap(({ place, found }) => (place ? [{ place, message: found ?? '同样的情况' }] : []));
    return { ...first, message: `${first.message.replace(/。$/, '')}（共${more.length + 1}处）。`, related };
  });
}

/** Checks of the text begin with the words in question: in a long paragraph they are not found otherwise. */
const withWords = (diagnostic: Diagnostic): Diagnostic =>
  /^(?:TXT-|FMT-040)/.test(diagnostic.code) && diagnostic.found !== undefined
    ? { ...diagnostic, message: `“${diagnostic.found}”：${diagnostic.message}` }
    : diagnostic;
