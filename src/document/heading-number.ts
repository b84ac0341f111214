import { plainText } from './plain-text.js';
import type { Block, Heading, Paragraph } from './tree.js';

const chinese = '[一二三四五六七八九十百零〇]+';
/** GB/T 9704-2012 7.3.3: 一、 → （一） → 1. → （1）; also as people type them (half-width brackets, ．). */
const patterns: [RegExp, 1 | 2 | 3 | 4][] = [
  [new RegExp(`^第?${chinese}\\s*[、．.，,]\\s*`), 1],
  [new RegExp(`^[（(]\\s*${chinese}\\s*[）)][、.．]?\\s*`), 2],
  [/^[0-9０-９]{1,2}\s*[.．、](?![0-9０-９])\s*/, 3],
  [/^[（(]\s*[0-9０-９]{1,2}\s*[）)][、.．]?\s*/, 4],
];

const trimmed = (text: string): string => text.trim();

/** Level that the number before a text stands for: 一、1; （一）2; 1. 3; （1）4. Undefined without such a number. */
export function numberLevel(text: string): 1 | 2 | 3 | 4 | undefined {
  const start = trimmed(text);
  return patterns.find(([pattern]) => pattern.test(start))?.[1];
}

/** `text` without surrounding blanks and without its heading number: "（一）责任落实" → "责任落实". */
export function withoutNumber(text: string): string {
  const start = trimmed(text);
  const pattern = patterns.find(([p]) => p.test(start))?.[0];
  return pattern ? start.replace(pattern, '') : start;
}

/** Longest text that still passes for a heading when no style says so. */
const longest = 50;

/**
 * Level of a block that is a heading or that a person typed as one. A heading's number outweighs its style; a plain paragraph is a heading when it is short,
 * starts with a number of 7.3.3, does not end like a sentence and does not hang (as the lines under 附件： do); level 0 also a centred paragraph in 小标宋 of 2号 or more. Undefined for all else.
 */
export function headingLevelOf(block: Block): Heading['level'] | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  const text = trimmed(plainText(block));
  if (block.kind === 'heading') return block.level === 0 ? 0 : (numberLevel(text) ?? block.level);
  if (text === '' || text.length > longest) return undefined;
  if (looksLikeTitle(block)) return 0;
  if (block.format.indent.firstLine < 0 || block.format.align === 'right') return undefined;
  return /[。；;：:，,！？]$/.test(text) ? undefined : numberLevel(text);
}

const looksLikeTitle = (paragraph: Paragraph): boolean =>
  paragraph.format.align === 'center' &&
  paragraph.inlines.every((i) => i.kind !== 'run' || (i.size >= 21 && i.font === 'xiaobiaosong'));
