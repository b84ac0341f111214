import type { OoxmlPackage } from '../../office/index.js';

/** A part whose texts may hold tags. */
export interface WordPart {
  part: string;
  /** What people call it; empty for the text itself. */
  label: string;
}

const PAGES: Record<string, string> = { default: '', first: '首页', even: '偶数页' };
const STORIES: Record<string, string> = { footnotes: '脚注', endnotes: '尾注', chart: '图表', diagramData: '图示' };

/** The parts of a Word file that print: text, headers and footers, notes, charts; last the document's properties. */
export function wordParts(pkg: OoxmlPackage): WordPart[] {
  const { mainPart } = pkg;
  const found = new Map<string, string>([[mainPart, '']]);
  const pages = headerPages(pkg.part(mainPart) ?? '');
  for (const { id, type, target, external } of pkg.relationships(mainPart)) {
    if (external || !pkg.has(target) || found.has(target)) continue;
    if (type === 'header' || type === 'footer')
      found.set(target, `${PAGES[pages.get(id) ?? 'default'] ?? ''}${type === 'header' ? '页眉' : '页脚'}`);
    else if (STORIES[type]) found.set(target, STORIES[type]);
  }
  for (const type of ['core-properties', 'custom-properties'])
    for (const target of pkg.related('', type)) found.set(target, '文件属性');
  // Relationships may spell a name in another case than the zip.
  const stored = new Map(pkg.names().map((name) => [name.toLowerCase(), name]));
  return [...found].map(([part, label]) => ({ part: stored.get(part.toLowerCase()) ?? part, label }));
}

/** Which pages each header or footer is for, by the id of its relationship. */
function headerPages(xml: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [reference] of xml.matchAll(/<w:(?:header|footer)Reference\b[^>]*>/g)) {
    const id = /r:id="([^"]*)"/.exec(reference)?.[1];
    const type = /w:type="([^"]*)"/.exec(reference)?.[1];
    if (id && type && !pages.has(id)) pages.set(id, type);
  }
  return pages;
}
