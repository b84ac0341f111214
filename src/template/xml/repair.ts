/** Mends one thing that a word processor refuses. */
interface Repair {
  /** Without this element in the template it cannot be broken. */
  element: string;
  broken: RegExp;
  mended: string;
}

const REPAIRS: readonly Repair[] = [
  { element: 'w:tc', broken: /<\/w:tcPr>(\s*)<\/w:tc>/g, mended: '</w:tcPr><w:p/>$1</w:tc>' },
  { element: 'w:tc', broken: /<w:tc>(\s*)<\/w:tc>/g, mended: '<w:tc><w:p/>$1</w:tc>' },
  { element: 'w:tc', broken: /<\/w:tbl>(\s*)<\/w:tc>/g, mended: '</w:tbl><w:p/>$1</w:tc>' },
  { element: 'w:tbl', broken: /<\/w:tbl>(\s*)<w:tbl>/g, mended: '</w:tbl><w:p/>$1<w:tbl>' },
  {
    element: 'w:txbxContent',
    broken: /<w:txbxContent>(\s*)<\/w:txbxContent>/g,
    mended: '<w:txbxContent><w:p/>$1</w:txbxContent>',
  },
  { element: 'w:hdr', broken: /(<w:hdr\b[^>]*[^/]>)(\s*)(?=<\/w:hdr>)/g, mended: '$1<w:p/>$2' },
  { element: 'w:ftr', broken: /(<w:ftr\b[^>]*[^/]>)(\s*)(?=<\/w:ftr>)/g, mended: '$1<w:p/>$2' },
];

/**
 * Mends in a filled text what a word processor refuses: a table without rows, a cell without a paragraph or ending
 * in a table, two tables side by side (they would become one). What the template itself has like that is left alone.
 */
export function repairFor(template: string): (filled: string) => string {
  const repairs = REPAIRS.filter(
    ({ element, broken }) => template.includes(`<${element}`) && template.search(broken) < 0,
  );
  const hasTables = template.includes('<w:tbl>') || template.includes('<w:tbl ');
  return (filled) =>
    repairs.reduce(
      (text, { broken, mended }) => text.replace(broken, mended),
      hasTables ? dropEmptyTables(filled) : filled,
    );
}

/** Each begins with fixed letters: an alternative at the beginning would make the search slow. */
const EMPTY_ENDS = [/<\/w:tblGrid>\s*<\/w:tbl>/, /<\/w:tblPr>\s*<\/w:tbl>/, /<w:tblGrid\/>\s*<\/w:tbl>/];

function dropEmptyTables(xml: string): string {
  let text = xml;
  for (const end of EMPTY_ENDS)
    for (let match = end.exec(text); match; match = end.exec(text)) {
      const start = Math.max(text.lastIndexOf('<w:tbl>', match.index), text.lastIndexOf('<w:tbl ', match.index));
      text = text.slice(0, start) + text.slice(match.index + match[0].length);
    }
  return text;
}
