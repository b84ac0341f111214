import { withoutNumber } from '../../document/index.js';
import { type Unit, withoutClosing } from '../units.js';
import type { MeasuredDocument, MeasuredPage } from './measured.js';
import { type MeasuredParagraph, paragraphsOf } from './paragraphs.js';
import { printedPlace } from './rule.js';
import type { MeasuredTable } from './tables.js';

const LEVELS = [/^\s*[一二三四五六七八九十]{1,3}、[^。；]+$/, /^\s*（[一二三四五六七八九十]{1,3}）[^。；]+$/];

/**
 * The passages of a printed document as the review compares them: paragraphs put together again from their lines, rows of tables
 * from their cells. A table's head that is printed again on the next page is taken once.
 */
export function unitsOfPages(document: MeasuredDocument): Unit[] {
  const paragraphs = paragraphsOf(document).map((paragraph) => ({
    ...orderOf(paragraph),
    units: [ofParagraph(paragraph, document)],
  }));
  const tables = tablesInOrder(document).map(({ page, table, rows }) => ({
    nth: page.nth,
    y: table.top,
    units: rows.map((row) => ofRow(row, page, document)),
  }));
  const units = [...paragraphs, ...tables].sort((a, b) => a.nth - b.nth || a.y - b.y).flatMap(({ units }) => units);
  let section = '';
  return withoutClosing(
    units
      .filter(({ text }) => text.trim() !== '')
      .map((unit) => {
        if (unit.level === 1) section = withoutNumber(unit.text);
        return { ...unit, section };
      }),
  );
}

const orderOf = ({ lines }: MeasuredParagraph): { nth: number; y: number } => ({
  nth: lines[0]!.page.nth,
  y: lines[0]!.line.y,
});

function ofParagraph({ lines, text, title }: MeasuredParagraph, { file }: MeasuredDocument): Unit {
  const { page, line } = lines[0]!;
  const level = title ? 0 : LEVELS.findIndex((pattern) => pattern.test(text)) + 1;
  return {
    text: text.trim(),
    spans: [],
    section: '',
    table: false,
    place: printedPlace(file, page, line),
    ...((title || level > 0) && { level }),
  };
}

type Row = MeasuredTable['rows'][number];

const textOfRow = ({ cells }: Row): string =>
  cells.map(({ lines }) => lines.map(({ text }) => text.trim()).join('')).join('\t');

function ofRow(row: Row, page: MeasuredPage, { file }: MeasuredDocument): Unit {
  const text = textOfRow(row);
  const around = text.replaceAll(/\s+/g, ' ').trim().slice(0, 30);
  return {
    text,
    spans: [],
    section: '',
    table: true,
    place: { kind: 'document', file, page: page.nth, table: '表格', around },
  };
}

/** Tables with their rows; of one that goes on from the page before without the head that is printed again. */
function tablesInOrder({ pages }: MeasuredDocument): { page: MeasuredPage; table: MeasuredTable; rows: Row[] }[] {
  let head: string | undefined;
  return pages.flatMap((page) =>
    page.tables.map((table, i) => {
      const [first, ...rest] = table.rows;
      const goesOn = i === 0 && !page.lines.some(({ y }) => y < table.top && y > page.area.top);
      const again = goesOn && first !== undefined && head !== undefined && textOfRow(first) === head;
      if (!again) head = first && textOfRow(first);
      return { page, table, rows: again ? rest : table.rows };
    }),
  );
}
