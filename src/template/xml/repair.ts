import { mayVanish } from './content.js';
import { isElement, walk, type XmlElement } from './tree.js';

/** Mends one thing that a word processor refuses. */
interface Repair {
  broken: RegExp;
  mended: string;
  /** Whether an element of the template could become broken for some data. */
  atRisk: (element: XmlElement) => boolean;
}

const named =
  (name: string, atRisk: (element: XmlElement) => boolean): Repair['atRisk'] =>
  (element) =>
    element.name === name && atRisk(element);

const cell = named('w:tc', (tc) => firmChildren(tc).at(-1) !== 'w:p');
const empty = (name: string): Repair['atRisk'] =>
  named(name, (element) => firmChildren(element).every((n) => n === ''));

const REPAIRS: readonly Repair[] = [
  { atRisk: cell, broken: /<\/w:tcPr>(\s*)<\/w:tc>/g, mended: '</w:tcPr><w:p/>$1</w:tc>' },
  { atRisk: cell, broken: /<w:tc>(\s*)<\/w:tc>/g, mended: '<w:tc><w:p/>$1</w:tc>' },
  { atRisk: cell, broken: /<\/w:tbl>(\s*)<\/w:tc>/g, mended: '</w:tbl><w:p/>$1</w:tc>' },
  { atRisk: tablesMayMeet, broken: /<\/w:tbl>(\s*)<w:tbl>/g, mended: '</w:tbl><w:p/>$1<w:tbl>' },
  {
    atRisk: empty('w:txbxContent'),
    broken: /<w:txbxContent>(\s*)<\/w:txbxContent>/g,
    mended: '<w:txbxContent><w:p/>$1</w:txbxContent>',
  },
  { atRisk: empty('w:hdr'), broken: /(<w:hdr\b[^>]*[^/]>)(\s*)(?=<\/w:hdr>)/g, mended: '$1<w:p/>$2' },
  { atRisk: empty('w:ftr'), broken: /(<w:ftr\b[^>]*[^/]>)(\s*)(?=<\/w:ftr>)/g, mended: '$1<w:p/>$2' },
];

const tableMayEmpty = named('w:tbl', (tbl) => !firmChildren(tbl).includes('w:tr'));

/**
 * Mends in a filled text what a word processor refuses: a table without rows, a cell without a paragraph or ending
 * in a table, two tables side by side (they would become one). What the template itself has like that is left alone.
 * `root`: the part with its blocks where they will run. It says what no data can break, and then nothing is searched
 * for (undefined): searching takes as long as filling.
 */
export function repairFor(template: string, root: XmlElement): ((filled: string) => string) | undefined {
  const elements = [root, ...walk(root)].filter((node) => isElement(node));
  const repairs = REPAIRS.filter(({ atRisk, broken }) => elements.some(atRisk) && template.search(broken) < 0);
  const ends = elements.some(tableMayEmpty) ? EMPTY_ENDS.filter((end) => !end.test(template)) : [];
  if (repairs.length === 0 && ends.length === 0) return undefined;
  return (filled) =>
    repairs.reduce((text, { broken, mended }) => text.replace(broken, mended), dropEmptyTables(filled, ends));
}

/** Names of the child elements in order; of those that some data leave out, ''. Properties (`w:tcPr` …) are no content. */
function firmChildren(parent: XmlElement): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const child of parent.children) {
    if (child.kind === 'tag') depth += child.tag.kind === 'open' ? 1 : child.tag.kind === 'close' ? -1 : 0;
    if (child.kind !== 'element' || child.name.endsWith('Pr')) continue;
    names.push(depth > 0 || mayVanish(child) ? '' : child.name);
  }
  return names;
}

/** Whether two tables may end up with nothing between them: in a block each may follow itself. */
function tablesMayMeet(parent: XmlElement): boolean {
  if (!parent.children.some((child) => isElement(child, 'w:tbl'))) return false;
  const firm = firmChildren(parent);
  const content = parent.children.filter((child) => isElement(child) && !child.name.endsWith('Pr')) as XmlElement[];
  let separated = true;
  return content.some((child, index) => {
    if (child.name === 'w:tbl') {
      if (!separated || firm[index] === '') return true;
      separated = false;
    } else if (firm[index] !== '') separated = true;
    return false;
  });
}

/** Each begins with fixed letters: an alternative at the beginning would make the search slow. */
const EMPTY_ENDS = [/<\/w:tblGrid>\s*<\/w:tbl>/, /<\/w:tblPr>\s*<\/w:tbl>/, /<w:tblGrid\/>\s*<\/w:tbl>/];

function dropEmptyTables(xml: string, ends: readonly RegExp[]): string {
  let text = xml;
  for (const end of ends)
    for (let match = end.exec(text); match; match = end.exec(text)) {
      const start = Math.max(text.lastIndexOf('<w:tbl>', match.index), text.lastIndexOf('<w:tbl ', match.index));
      text = text.slice(0, start) + text.slice(match.index + match[0].length);
    }
  return text;
}
