import type { Diagnostic } from '../../diagnostics/index.js';
import { type TagTable, tagUnclosed } from '../tags.js';
import type { TemplatePlace } from './front-matter.js';

/**
 * Replaces every tag of a text by its stand-in, so that no Markdown sign within a tag is taken for Markdown.
 * Characters that the `docx` library may break (outside the BMP) or that look like stand-ins get one as well.
 * Lines stay lines. `line`/`column`: where the text begins in the file, from 1.
 */
export function scanTags(
  text: string,
  start: { line: number; column: number },
  table: TagTable,
  report: (d: Diagnostic) => void,
): string {
  const lines = text.split('\n');
  const lineStarts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    lineStarts.push(offset);
    offset += line.length + 1;
  }
  const placeAt = (at: number): TemplatePlace => {
    let line = lineStarts.findLastIndex((s) => s <= at);
    if (line < 0) line = 0;
    const column = at - lineStarts[line]! + 1 + (line === 0 ? start.column - 1 : 0);
    return {
      kind: 'template',
      file: table.file,
      line: start.line + line,
      column,
      around: excerpt(lines[line]!, at - lineStarts[line]!),
    };
  };
  const pattern =
    /\\\\|\\\{\{|[{｛]{2}!--[\s\S]*?--[}｝]{2}|[{｛]{2}(?:[^{}｛｝\n]|[}｝](?![}｝])|[{｛](?![{｛]))*[}｝]{2}[}｝]?|[{｛]{2}|[\u{10000}-\u{10FFFF}\uE000-\uF8FF]/gu;
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
  const rest = text.replace(/\\\{\{[^\n]*?\}\}/g, blank).replace(pattern, blank);
  rest.split('\n').forEach((line, i) => {
    if (/[{}｛｝]|【【/.test(line)) table.leftover(line, placeAt(lineStarts[i]! + line.search(/\S/)), report);
  });
  return text.replace(pattern, (found, at: number) => {
    if (found === '\\\\') return found;
    if (found === '\\{{') return table.add({ kind: 'literal', source: '{{', place: placeAt(at) });
    if (/^[{｛]{2}$/.test(found)) {
      report(tagUnclosed(placeAt(at), '同一行'));
      return table.add({ kind: 'comment', source: '', place: placeAt(at) });
    }
    if (!/^[{｛]{2}/.test(found)) return table.add({ kind: 'literal', source: found, place: placeAt(at) });
    return table.found(found, placeAt(at), report) + '\n'.repeat(found.split('\n').length - 1);
  });
}

/** The text around a position, not more than a short line. */
function excerpt(line: string, at: number): string {
  const from = Math.max(0, at - 15);
  return `${from > 0 ? '…' : ''}${line.slice(from, at + 25).trim()}${line.length > at + 25 ? '…' : ''}`;
}
