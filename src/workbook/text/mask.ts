/** Hides the middle of long digit runs, so that no message carries a whole ID or telephone number. */
export const maskNumbers = (text: string): string =>
  text
    .replace(/\d{15,}[Xx]?/g, (run) => `${run.slice(0, 6)}****${run.slice(-4)}`)
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, (run) => `${run.slice(0, 3)}****${run.slice(-4)}`);

/** What was typed, for a message: masked, on one line, at most 40 characters. */
export function quotable(text: string): string {
  const line = maskNumbers(text).replace(/\s+/g, ' ');
  const chars = [...line];
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : line;
}
