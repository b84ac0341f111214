/** Row of the field names on a table sheet as issued; above it the title and the group headings. */
export const TABLE_HEADER_ROW = 3;
