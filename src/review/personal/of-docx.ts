import { type Document, placeOf, plainText, type Table, walkBlocks } from '../../document/index.js';
import type { OoxmlPackage } from '../../office/index.js';
import type { Unit } from '../units.js';
import { columnsOf, type PersonalContent } from './content.js';
import { authorsIn, hiddenTexts } from './of-package.js';

/** What a Word file says of people. */
export function contentOfDocx(document: Document, units: readonly Unit[], pkg: OoxmlPackage): PersonalContent {
  const columns = [...walkBlocks(document)].flatMap((located) => {
    const { block } = located;
    if (block.kind !== 'table') return [];
    const place = placeOf(pkg.file, located);
    return columnsOf(rowsOf(block).map((row) => new Map([...row].map(([column, text]) => [column, { text, place }]))));
  });
  return {
    texts: [...units.map(({ text, place }) => ({ text, place, where: '这里' })), ...hiddenTexts(pkg)],
    columns,
    authors: authorsIn(pkg),
    place: { kind: 'file', file: pkg.file },
  };
}

/** Texts of the cells by the column in which they begin. */
const rowsOf = ({ rows }: Table): Map<number, string>[] =>
  rows.map(({ cells }) => {
    let column = 0;
    return new Map(
      cells.map((cell) => {
        const entry = [column, cell.blocks.map(plainText).join('\n').trim()] as const;
        column += cell.colSpan;
        return entry;
      }),
    );
  });
