/**
 * Mends in the filled text what a word processor refuses: a table without rows, a cell without a paragraph or
 * ending in a table, two tables side by side (they would become one). Plain searches, so it costs nothing when
 * there is nothing to mend.
 */
export function repairXml(xml: string): string {
  let text = dropEmptyTables(xml);
  text = replace(text, '</w:tcPr></w:tc>', '</w:tcPr><w:p/></w:tc>');
  text = replace(text, '<w:tc></w:tc>', '<w:tc><w:p/></w:tc>');
  text = replace(text, '</w:tbl></w:tc>', '</w:tbl><w:p/></w:tc>');
  return replace(text, '</w:tbl><w:tbl>', '</w:tbl><w:p/><w:tbl>');
}

const replace = (text: string, what: string, by: string): string =>
  text.includes(what) ? text.replaceAll(what, by) : text;

function dropEmptyTables(xml: string): string {
  let text = xml;
  for (const emptyEnd of ['</w:tblGrid></w:tbl>', '</w:tblPr></w:tbl>', '<w:tblGrid/></w:tbl>']) {
    for (let at = text.indexOf(emptyEnd); at >= 0; at = text.indexOf(emptyEnd)) {
      const start = Math.max(text.lastIndexOf('<w:tbl>', at), text.lastIndexOf('<w:tbl ', at));
      text = text.slice(0, start) + text.slice(at + emptyEnd.length);
    }
  }
  return text;
}
