import { decodeEntities } from '../../office/index.js';
import { ancestors, childNamed, elements, isElement, walk, type XmlElement } from './tree.js';

/** What is known of a part beside its own XML. */
export interface PartLabel {
  /** 页眉, 首页页脚, 脚注 …; empty for the text itself. */
  label: string;
  /** Ids of paragraph styles that make a heading. */
  headingStyles: ReadonlySet<string>;
}

const HEADING_TEXT = /^(?:第?[一二三四五六七八九十百]+[、章节条]|[（(][一二三四五六七八九十]+[）)])/;
const LONGEST_HEADING = 40;

/**
 * Says where each paragraph of a part is, as people see it: 页眉, 第2个表格·第3行·“整改时限”列, “二、……”下第4段. Paragraphs
 * without text do not count.
 */
export function locateParagraphs(root: XmlElement, { label, headingStyles }: PartLabel): (node: XmlElement) => string {
  const known = new Map<XmlElement, string>();
  const notes = [...walk(root)].filter((n): n is XmlElement => isElement(n) && /^w:(foot|end)note$/.test(n.name));
  const printed = notes.filter((n) => !n.attributes.includes('w:type='));
  let heading = '';
  let count = 0;
  let tables = 0;
  const single = label !== '' && [...elements(root, 'w:p')].filter((p) => textOf(p)).length <= 1;
  const numbers = new Map<XmlElement, number>();
  for (const node of walk(root)) {
    if (isElement(node, 'w:tbl') && !within(node, 'w:tc')) numbers.set(node, ++tables);
    if (!isElement(node, 'w:p')) continue;
    const table = ancestors(node).findLast((a) => a.name === 'w:tbl');
    const note = ancestors(node).find((a) => notes.includes(a));
    const inBox = within(node, 'w:txbxContent');
    if (table) known.set(node, joined(label, inTable(table, numbers.get(table) ?? 0, node), inBox && '文本框'));
    else if (inBox) known.set(node, joined(label, '文本框'));
    else if (note) known.set(node, `${label}${printed.indexOf(note) + 1}`);
    else {
      const text = textOf(node);
      if (text) count++;
      if (label === '' && isHeading(node, text, headingStyles)) {
        const words = text.replace(/\{\{[^{}]*\}\}/g, '') || text;
        heading = `“${words.length > 14 ? `${words.slice(0, 13)}…` : words}”`;
        count = 0;
        known.set(node, `标题${heading}`);
      } else known.set(node, paragraphPlace(label, single, heading, Math.max(1, count)));
    }
  }
  return (node) => known.get(node) ?? (label || '正文');
}

function paragraphPlace(label: string, single: boolean, heading: string, number: number): string {
  if (label) return single ? label : `${label}第${number}段`;
  return heading ? `${heading}下第${number}段` : `正文第${number}段`;
}

function inTable(table: XmlElement, number: number, paragraph: XmlElement): string {
  const chain = ancestors(paragraph).reverse();
  let place = `第${number}个表格`;
  let inner = table;
  for (const above of chain.slice(chain.indexOf(table))) {
    if (above.name === 'w:tbl' && above !== table) {
      place += '·里面的表格';
      inner = above;
    } else if (above.name === 'w:tr') place += `·第${rowsOf(inner).indexOf(above) + 1}行`;
    else if (above.name === 'w:tc') place += `·${columnOf(inner, above)}`;
  }
  const cell = ancestors(paragraph).find((a) => a.name === 'w:tc');
  const paragraphs = cell?.children.filter((c) => isElement(c, 'w:p')) ?? [];
  return paragraphs.length > 1 && paragraphs.includes(paragraph)
    ? `${place}第${paragraphs.indexOf(paragraph) + 1}段`
    : place;
}

/** “整改时限”列 under a head row; in a form 第4列（“联系电话”右边）. */
function columnOf(table: XmlElement, cell: XmlElement): string {
  const rows = rowsOf(table);
  const row = ancestors(cell).find((a) => a.name === 'w:tr');
  if (!row) return '行外的一格';
  const cells = cellsOf(row);
  const at = column(cells, cell);
  const head = rows.findLast((r, i) => i < rows.indexOf(row) && isHeadRow(r, i));
  const above = head && cellsOf(head).find((c, _i, all) => at >= column(all, c) && at < column(all, c) + span(c));
  if (above && textOf(above)) return `“${textOf(above)}”列`;
  const left = cells[cells.indexOf(cell) - 1];
  const beside = left && textOf(left);
  return `第${at + 1}列${beside && !beside.includes('{{') && beside.length <= 20 ? `（“${beside}”右边）` : ''}`;
}

const heads = new WeakMap<XmlElement, boolean>();

function isHeadRow(row: XmlElement, index: number): boolean {
  const known = heads.get(row) ?? looksLikeHead(row, index);
  heads.set(row, known);
  return known;
}

function looksLikeHead(row: XmlElement, index: number): boolean {
  const texts = cellsOf(row).map(textOf);
  if (texts.some((t) => t.includes('{{'))) return false;
  const properties = childNamed(row, 'w:trPr');
  if (properties && childNamed(properties, 'w:tblHeader')) return true;
  return index === 0 && texts.length > 1 && texts.every((t) => t !== '');
}

/** Rows and cells, those in content controls too, but not those of tables inside. */
const rowsOf = (table: XmlElement): XmlElement[] => inside(table, 'w:tr', 'w:tbl');
const cellsOf = (row: XmlElement): XmlElement[] => inside(row, 'w:tc', 'w:tr');

/** What is inside an owner, found once: every paragraph of a table asks. */
const found = new WeakMap<XmlElement, XmlElement[]>();

function inside(owner: XmlElement, name: string, kind: string): XmlElement[] {
  let own = found.get(owner);
  if (!own) {
    own = [...elements(owner, name)].filter((e) => ancestors(e).find((a) => a.name === kind) === owner);
    found.set(owner, own);
  }
  return own;
}

const span = (cell: XmlElement): number => {
  const properties = childNamed(cell, 'w:tcPr');
  const grid = properties && childNamed(properties, 'w:gridSpan');
  return Number(/w:val="(\d+)"/.exec(grid?.attributes ?? '')?.[1] ?? 1);
};

const column = (cells: XmlElement[], cell: XmlElement): number =>
  cells.slice(0, cells.indexOf(cell)).reduce((sum, c) => sum + span(c), 0);

const within = (node: XmlElement, name: string): boolean => ancestors(node).some((a) => a.name === name);

function isHeading(paragraph: XmlElement, text: string, headingStyles: ReadonlySet<string>): boolean {
  if (!text || text.length > LONGEST_HEADING) return false;
  const properties = childNamed(paragraph, 'w:pPr');
  const style = properties && childNamed(properties, 'w:pStyle');
  const id = /w:val="([^"]*)"/.exec(style?.attributes ?? '')?.[1];
  const level = properties && childNamed(properties, 'w:outlineLvl');
  return (id !== undefined && headingStyles.has(id)) || level !== undefined || HEADING_TEXT.test(text);
}

function textOf(node: XmlElement): string {
  let text = '';
  for (const child of walk(node)) if (child.kind === 'text' && child.parent?.name === 'w:t') text += child.text;
  return decodeEntities(text).trim();
}

const joined = (...parts: (string | false)[]): string => parts.filter((part) => part).join('·');

/** Ids of the styles whose paragraphs are headings, from `word/styles.xml`. */
export function headingStylesIn(stylesXml: string | undefined): Set<string> {
  const found = new Set<string>();
  for (const [style, id] of (stylesXml ?? '').matchAll(
    /<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>(?:(?!<\/w:style>)[\s\S])*<\/w:style>/g,
  ))
    if (/<w:name w:val="(?:heading \d|标题 ?\d|Heading \d)"/i.test(style) || /<w:outlineLvl\b/.test(style))
      found.add(id!);
  return found;
}
