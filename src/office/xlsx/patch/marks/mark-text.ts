const START = '【村报】';
const END = '（以上由村报标注，重新校验时自动更新）';
const block = new RegExp(`\\n?${START}[\\s\\S]*?(?:${END}|$)`, 'g');

/** Cheap test whether a comments part can hold a mark at all. */
export const MARK_START = START;

/** What a marked cell's comment says: one line a finding, between a first and a last line that we find again. */
export const markBlock = (texts: readonly string[]): string => `${START}${texts.join('\n')}\n${END}`;

/** Stretches of a comment's text that are ours, with the line break before them: [start, end). */
export function markStretches(text: string): { start: number; end: number }[] {
  return [...text.matchAll(block)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
