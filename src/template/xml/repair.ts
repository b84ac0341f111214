/** Mends one thing that a word processor refuses. */
interface Repair {
  broken: RegExp;
  mended: string;
}

const REPAIRS: readonly Repair[] = [
  { broken: /<\/w:tcPr>(\s*)<\/w:tc>/g, mended: '</w:tcPr><w:p/>$1</w:tc>' },
  { broken: /<w:tc>(\s*)<\/w:tc>/g, mended: '<w:tc><w:p/>$1</w:tc>' },
  { broken: /<\/w:tbl>(\s*)<\/w:tc>/g, mended: '</w:tbl><w:p/>$1</w:tc>' },
  { broken: /<\/w:tbl>(\s*)<w:tbl>/g, mended: '</w:tbl><w:p/>$1<w:tbl>' },
  { broken: /<w:txbxContent>(\s*)<\/w:txbxContent>/g, mended: '<w:txbxContent><w:p/>$1</w:txbxContent>' },
  { broken: /(<w:hdr\b[^>]*[^/]>)(\s*)(?=<\/w:hdr>)/g, mended: '$1<w:p/>$2' },
  { broken: /(<w:ftr\b[^>]*[^/]>)(\s*)(?=<\/w:ftr>)/g, mended: '$1<w:p/>$2' },
];

/**
 * Mends in a filled text what a word processor refuses: a table without rows, a cell without a paragraph or ending
 * in a table, two tables side by side (they would become one). What the template itself has like that is left alone.
 */
export function repairFor(template: string): (filled: string) => string {
  const repairs = REPAIRS.filter(({ broken }) => template.search(broken) < 0);
  return (filled) =>
    repairs.reduce((text, { broken, mended }) => text.replace(broken, mended), dropEmptyTables(filled));
}

const EMPTY_END = /(?:<\/w:tblGrid>|<\/w:tblPr>|<w:tblGrid\/>)\s*<\/w:tbl>/;

function dropEmptyTables(xml: string): string {
  let text = xml;
  for (let match = EMPTY_END.exec(text); match; match = EMPTY_END.exec(text)) {
    const start = Math.max(text.lastIndexOf('<w:tbl>', match.index), text.lastIndexOf('<w:tbl ', match.index));
    text = text.slice(0, start) + text.slice(match.index + match[0].length);
  }
  return text;
}
