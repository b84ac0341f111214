import type { Place } from '../diagnostics/index.js';
import {
  type Document,
  headingLevelOf,
  type LocatedBlock,
  placeOf,
  plainText,
  walkBlocks,
  withoutNumber,
} from '../document/index.js';
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

/** The passages of a document in reading order; empty paragraphs are left out. `where` says the place of a block. */
export function unitsOf(
  document: Document,
  file: string,
  where: (located: LocatedBlock) => Place = (located) => cleanPlace(placeOf(file, located)),
): Unit[] {
  const units: Unit[] = [];
  let section = '';
  for (const located of walkBlocks(document)) {
    const { block, location } = located;
    if (location.table) continue;
    if (block.kind === 'table') {
      const place = where(located);
      for (const [index, row] of block.rows.entries()) {
        const marked = row.cells
          .map((cell) => cell.blocks.map((b) => plainText(b).replaceAll('\t', ' ')).join('\n'))
          .join('\t');
        const unit = unmark(marked);
        if (unit.text.trim())
          units.push({ ...unit, section, table: true, place: rowPlace(place, index + 1, unit.text) });
      }
      continue;
    }
    const unit = unmark(plainText(block).replaceAll('\t', ' '));
    if (!unit.text.trim()) continue;
    const level = headingLevelOf(block);
    if (level === 1) section = withoutNumber(unit.text);
    units.push({
      ...unit,
      section,
      table: false,
      place: where(located),
      ...(level !== undefined && { level }),
    });
  }
  return withoutClosing(units);
}

/**
 * What follows the body belongs to no section: 附件说明, the signature, the date and the attachments. Else an emptied last
 * section would seem to have content.
 */
function withoutClosing(units: Unit[]): Unit[] {
  const isDate = ({ text }: Unit): boolean => /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(text);
  const from = units.findIndex((unit, i) => {
    if (!unit.section || unit.table) return false;
    if (/^\s*附件\s*(?:[：:]|\d{0,2}\s*$)/.test(unit.text)) return true;
    const next = units[i + 1];
    return unit.level === undefined && !/[。；：，]/.test(unit.text) && next !== undefined && isDate(next);
  });
  return from < 0 ? units : units.map((unit, i) => (i < from ? unit : { ...unit, section: '' }));
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
