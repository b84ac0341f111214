/** Words that turn the meaning of a sentence whose numbers stay the same. */
const turning = /暂不|不再|[未无不没非尚已暂]|全部|全面|部分|基本|大部|增加|减少/g;
/** Words that hold one of these without its sense. */
const harmless = /“两不愁|两不愁|不断|非常|无论|不仅|不但|不少|已经?于|不含/g;

const wordsOf = (text: string): string =>
  (text.replaceAll(harmless, '').match(turning) ?? [])
    .map((word) => (/^[未无没]$/.test(word) ? '未' : word))
    .sort()
    .join();

/** Whether the sense of a passage may have been turned: the turning words in it are no longer the same. */
export const turnsSense = (before: string, after: string): boolean => wordsOf(before) !== wordsOf(after);
