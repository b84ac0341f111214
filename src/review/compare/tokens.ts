import type { MarkedText } from './marked-text.js';
import { halfWidth } from './notation.js';

export interface Token {
  text: string;
  number: boolean;
  /** Comes from data: text of the whole value that it is part of. A change here is a changed fact. */
  fact?: string;
  at: number;
}

const tokenPattern = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|\t|\s+|[\s\S]/gu;

/** Numbers and Latin words whole, everything else character by character; white space is left out, a tab parts cells. */
export function tokenize({ text, spans }: MarkedText): Token[] {
  const tokens: Token[] = [];
  let span = 0;
  for (const match of halfWidth(text).matchAll(tokenPattern)) {
    const at = match.index;
    const end = at + match[0].length;
    if (!match[0].trim() && match[0] !== '\t') continue;
    while (span < spans.length && spans[span]![1] <= at) span += 1;
    const fact = span < spans.length && spans[span]![0] < end ? text.slice(...spans[span]!) : undefined;
    tokens.push({ text: match[0], number: /^\d/.test(match[0]), at, ...(fact !== undefined && { fact }) });
  }
  return tokens;
}
