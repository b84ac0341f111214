import type { Diagnostic } from '../../diagnostics/index.js';
import { decodeEntities, XmlScanner, type XmlSource } from '../../office/index.js';
import { isClosed, TAG, type Tag, type TagTable, tagUnclosed } from '../tags.js';

/** Raw XML text and tags by turns. */
export type Piece = string | Tag;

/** Text of one look. */
export interface Run {
  /** Raw `rPr`, or ''. */
  properties: string;
  pieces: Piece[];
}

/** The runs of a rich text: the XML of an `si` or `is`, phonetic runs left out. Texts stay raw. */
export function readRuns(xml: string, source: XmlSource): Run[] {
  const runs: Run[] = [];
  const scanner = new XmlScanner(xml, source);
  let properties = '';
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'r') properties = '';
    else if (scanner.name === 'rPr' || scanner.name === 'rPh') {
      const { name, start } = scanner;
      scanner.skip();
      if (name === 'rPr') properties = xml.slice(start, scanner.end);
    } else if (scanner.name === 't' && !scanner.selfClosing) {
      const from = scanner.end;
      scanner.skip();
      runs.push({ properties, pieces: [xml.slice(from, scanner.start)] });
    }
  }
  return runs;
}

/** Finds the tags in runs, where an editor may have split them: a tag goes to the run in which it begins. */
export function findRunTags(
  runs: readonly Run[],
  part: string,
  table: TagTable,
  report: (d: Diagnostic) => void,
): Run[] {
  const texts = runs.map(({ pieces }) => pieces.join(''));
  const whole = texts.join('');
  const found = runs.map(({ properties }): Run => ({ properties, pieces: [] }));
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  const keep = (from: number, to: number): void =>
    texts.forEach((text, i) => {
      const piece = text.slice(Math.max(0, from - starts[i]!), Math.max(0, to - starts[i]!));
      if (piece !== '') found[i]!.pieces.push(piece);
    });
  let last = 0;
  for (const match of whole.matchAll(TAG)) {
    const around = decodeEntities(whole.slice(Math.max(0, match.index - 15), match.index + 25));
    const place = { kind: 'template', file: table.file, part, around } as const;
    keep(last, match.index);
    last = match.index + match[0].length;
    if (!isClosed(match[0])) {
      report(tagUnclosed(place, '同一个单元格'));
      continue;
    }
    const home = starts.findLastIndex((start) => start <= match.index);
    found[home]!.pieces.push(table.of(table.found(decodeEntities(match[0]), place, report)));
  }
  keep(last, whole.length);
  return found.filter(({ pieces }) => pieces.length > 0);
}

export const isTag = (piece: Piece): piece is Tag => typeof piece !== 'string';
