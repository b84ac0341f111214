/** The longest plan there is has 200 000 characters. */
const LONGEST = 2_000_000;

/**
 * Reads a text that people wrote (plan, mapping, settings, template) with a parser that calls itself for each level. A sentence
 * without its end when the text is too long or nests too deep to be read at all.
 */
export function readWritten<T extends object>(text: string, read: () => T): T | string {
  if (text.length > LONGEST) return `内容有 ${Math.round(text.length / 10_000)} 万字，最多 ${LONGEST / 10_000} 万字`;
  try {
    return read();
  } catch (error) {
    // The stack is used up.
    if (!(error instanceof RangeError)) throw error;
    return '括号或缩进套得太深';
  }
}
