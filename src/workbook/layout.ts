/** Row of the field names on a table sheet as issued; above it the title and the group headings. */
export const TABLE_HEADER_ROW = 3;

/** Dropdowns and bounds reach down to here, so that a village can type on. */
export const LAST_ROW = 20_000;
