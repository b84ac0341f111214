import type { Subject } from './subject.js';

/** Rows from which a table is taken to run over a page. */
const LONG = 15;

/** Data tables that are long enough to run over a page, with their number in the document. */
export const longTables = ({ tables }: Subject): { number: number; table: Subject['tables'][number]['table'] }[] =>
  tables.flatMap(({ table, placing }, i) => (placing || table.rows.length < LONG ? [] : [{ number: i + 1, table }]));
