import { maskNumbers } from '../../diagnostics/index.js';

/** What was typed, for a message: masked, on one line, at most 40 characters. */
export function quotable(text: string): string {
  const line = maskNumbers(text).replace(/\s+/g, ' ');
  const chars = [...line];
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : line;
}
