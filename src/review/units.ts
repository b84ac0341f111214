import type { Place } from '../diagnostics/index.js';
import { type Document, headingLevelOf, placeOf, plainText, walkBlocks, withoutNumber } from '../document/index.js';
import { type MarkedText, unmark } from './compare/marked-text.js';

/** A paragraph, a heading or a table row: the smallest passage that the review compares and names. */
export interface Unit extends MarkedText {
  place: Place;
  /** Heading level, 0 the title. */
  level?: number;
  /** Text of the 一、 level heading above it, without its number; empty before the first. */
  section: string;
  table: boolean;
}

/** The passages of a document in reading order; empty paragraphs are left out. */
export function unitsOf(document: Document, file: string): Unit[] {
  const units: Unit[] = [];
  let section = '';
  for (const located of walkBlocks(document)) {
    const { block, location } = located;
    if (location.table) continue;
    if (block.kind === 'table') {
      const place = cleanPlace(placeOf(file, located));
      for (const [index, row] of block.rows.entries()) {
        const marked = row.cells.map((cell) => cell.blocks.map(plainText).join('\n')).join('\t');
        const unit = unmark(marked);
        if (unit.text.trim())
          units.push({ ...unit, section, table: true, place: rowPlace(place, index + 1, unit.text) });
      }
      continue;
    }
    const unit = unmark(plainText(block));
    if (!unit.text.trim()) continue;
    const level = headingLevelOf(block);
    if (level === 1) section = withoutNumber(unit.text);
    units.push({
      ...unit,
      section,
      table: false,
      place: cleanPlace(placeOf(file, located)),
      ...(level !== undefined && { level }),
    });
  }
  return units;
}

const rowPlace = (place: Place, row: number, text: string): Place =>
  place.kind === 'document'
    ? { ...place, table: `表格第${row}行`, around: text.replaceAll(/\s+/g, ' ').trim().slice(0, 30) }
    : place;

/** The marks of an expected document must not show in a place. */
const cleanPlace = (place: Place): Place =>
  place.kind !== 'document'
    ? place
    : {
        ...place,
        ...(place.around !== undefined && { around: unmark(place.around).text }),
        ...(place.section !== undefined && { section: unmark(place.section).text }),
      };
