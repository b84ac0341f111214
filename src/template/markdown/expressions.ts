import type { Diagnostic } from '../../diagnostics/index.js';
import { tagForbidden } from '../codes.js';
import { STAND_IN, type TagTable } from '../tags.js';
import type { FrontText } from './front-matter.js';
import { scanTags } from './scan-tags.js';

/** Stand-ins for the tags of a front matter value; blocks are refused there (TPL-012). */
export function scanFrontText({ text, place }: FrontText, table: TagTable, report: (d: Diagnostic) => void): string {
  const before = table.tags.length;
  const scanned = scanTags(text, { line: place.line ?? 1, column: place.column ?? 1 }, table, report);
  for (const tag of table.tags.slice(before))
    if (tag.kind !== 'value' && tag.kind !== 'literal' && tag.kind !== 'comment')
      report(
        tagForbidden({
          place: tag.place,
          found: tag.source,
          message: `文件头里不能用“${tag.source}” - 只能填值。`,
          fix: ['文件头里只写 {{名称}} 或 {{函数 名称}}；要看条件的文字放到正文里，附件的条件写在 when 后面。'],
        }),
      );
  return scanned;
}

/** A text with stand-ins as one Handlebars expression: fixed pieces and values by turns. */
export function asExpression(scanned: string, table: TagTable): string {
  const args: string[] = [];
  for (const piece of scanned.split(/([\uE100-\uF8FF])/)) {
    const tag = piece.length === 1 && STAND_IN.test(piece) ? table.of(piece) : undefined;
    if (tag?.kind === 'value') args.push(argument(tag.source.slice(2, -2)));
    else {
      const text = tag ? (tag.kind === 'literal' ? tag.source : '') : piece;
      // Keeps the turns: a literal between two fixed pieces joins them.
      if (args.length % 2 === 1) args.push('""');
      args.push(literal(text));
    }
  }
  return `(__join ${args.join(' ')})`;
}

/** An expression as one argument. */
export function argument(source: string): string {
  const text = source.trim();
  return /\s/.test(text) && !/^[("']/.test(text) ? `(${text})` : text;
}

const literal = (text: string): string => `"${text.replaceAll('\\', '').replaceAll('"', '\\"')}"`;
