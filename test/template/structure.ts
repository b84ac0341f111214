import { type OoxmlPackage, openPackage, readZip, XmlScanner } from '../../src/office/index.js';

/** What a strict word processor would refuse in a docx: a list of complaints, empty when all is well. */
export function complaints(bytes: Uint8Array): string[] {
  const zip = readZip(bytes, 'x.docx').value!;
  const found: string[] = [];
  const names = zip.names();
  const types = zip.text('[Content_Types].xml')!;
  const defaults = new Set([...types.matchAll(/Default Extension="([^"]+)"/g)].map((m) => m[1]));
  const overrides = [...types.matchAll(/PartName="([^"]+)"/g)].map((m) => m[1]!.slice(1));
  for (const part of overrides) if (!names.includes(part)) found.push(`content type for missing ${part}`);
  for (const name of names) {
    if (!defaults.has(name.split('.').at(-1)!) && !overrides.includes(name)) found.push(`no content type for ${name}`);
    if (/\.(xml|rels)$/.test(name)) found.push(...wellFormed(name, zip.text(name)!));
  }
  for (const name of names.filter((n) => n.endsWith('.rels'))) found.push(...relations(name, zip.text(name)!, names));
  found.push(
    ...body(zip.text('word/document.xml')!, zip.text('word/_rels/document.xml.rels')!, zip.text('word/styles.xml')!),
  );
  found.push(...uniqueIds(names.filter((n) => n.startsWith('word/') && n.endsWith('.xml')).map((n) => zip.text(n)!)));
  for (const n of names) if (/^word\/[^/]+\.xml$/.test(n)) found.push(...order(n, zip.text(n)!));
  const opened: OoxmlPackage | undefined = openPackage(bytes, 'x.docx', 'docx').value;
  if (!opened) found.push('our own reader refuses it');
  return found;
}

function wellFormed(name: string, xml: string): string[] {
  try {
    const scanner = new XmlScanner(xml, { file: 'x.docx', part: name });
    while (scanner.next());
    return /\{\{|[\uE000-\uF8FF]/.test(xml) ? [`unfilled tag or stand-in in ${name}`] : [];
  } catch {
    return [`${name} is not well-formed`];
  }
}

/** Ids that Word wants to be different, and children that must be there. */
function uniqueIds(parts: string[]): string[] {
  const found: string[] = [];
  const kinds: [string, RegExp][] = [
    ['drawing', /<wp:docPr\b[^>]*? id="([^"]+)"/g],
    ['bookmark', /<w:bookmarkStart\b[^>]*?w:id="([^"]+)"/g],
    ['bookmark name', /<w:bookmarkStart\b[^>]*?w:name="([^"]+)"/g],
    ['paragraph', /w14:paraId="([^"]+)"/g],
    ['content control', /<w:sdtPr>(?:(?!<\/w:sdtPr>)[\s\S])*?<w:id w:val="([^"]+)"/g],
  ];
  for (const [kind, pattern] of kinds) {
    const ids = parts.flatMap((xml) => [...xml.matchAll(pattern)].map((m) => m[1]!));
    if (new Set(ids).size !== ids.length) found.push(`${kind} id twice`);
  }
  return found;
}

/** Order and necessity of children, where Word is strict. */
function order(name: string, xml: string): string[] {
  const wrong: [RegExp, string][] = [
    [/<w:r>(?:(?!<w:rPr>)<[^/][^>]*\/?>)+<w:rPr>/, 'run properties not first in their run'],
    [/<w:t(?: [^>]*[^/])?>[^<]*<(?!\/w:t>)/, 'markup inside a text'],
    [/<w:r\b[^>]*><w:r\b/, 'run inside a run'],
    [/<w:p\b[^>]*[^/]><w:p\b/, 'paragraph inside a paragraph'],
    [/<w:(hdr|ftr|txbxContent)\b[^>]*[^/]>\s*<\/w:\1>/, 'story without a paragraph'],
    [/<w:vMerge[^>]*\/>\s*<w:(?:tcW|gridSpan)\b/, 'cell properties out of order'],
    [/<w:vMerge[^>]*\/><w:vMerge/, 'merged twice'],
    [/<\/w:sectPr>(?=[\s\S]*<w:tbl>)(?!<\/w:pPr>|<\/w:body>|<\/w:sectPrChange>)/, 'section properties amid the text'],
  ];
  return wrong.filter(([pattern]) => pattern.test(xml)).map(([, what]) => `${name}: ${what}`);
}

function relations(name: string, xml: string, names: string[]): string[] {
  const folder = name.replace(/_rels\/[^/]+$/, '');
  const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map((m) => m[1]!);
  const missing = [...xml.matchAll(/ Target="([^"]+)"/g)]
    .map((m) => new URL(m[1]!, `http://x/${folder}`).pathname.slice(1))
    .filter((target) => !names.includes(target))
    .map((target) => `${name} points to missing ${target}`);
  return new Set(ids).size === ids.length ? missing : [...missing, `${name} has an id twice`];
}

function body(xml: string, rels: string, styles: string): string[] {
  const found: string[] = [];
  const ids = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1]!));
  for (const [, id] of xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)) if (!ids.has(id!)) found.push(`no style ${id}`);
  for (const [, id] of xml.matchAll(/r:id="([^"]+)"/g))
    if (!rels.includes(`Id="${id}"`)) found.push(`no relation ${id}`);
  const wrong: [RegExp, string][] = [
    [/<\/w:tcPr><\/w:tc>|<w:tc><\/w:tc>|<\/w:tbl><\/w:tc>/, 'cell without a last paragraph'],
    [/<\/w:tblGrid><\/w:tbl>/, 'table without rows'],
    [/<\/w:tbl><w:tbl>/, 'tables side by side'],
    [/<w:tr><\/w:tr>/, 'row without cells'],
    [/="\d+(?:mm|pt|cm)"/, 'measure with a unit'],
    [/Theme=|w:asciiTheme/, 'theme font'],
    [/w:type="pct"|w:type="auto"/, 'width that is not in twips'],
  ];
  for (const [pattern, what] of wrong) if (pattern.test(xml) || pattern.test(styles)) found.push(what);
  if (!/<\/w:sectPr><\/w:body>/.test(xml)) found.push('body does not end in section properties');
  for (const [table] of xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)) {
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
    const total = Number(/<w:tblW[^>]*w:w="(\d+)"/.exec(table)?.[1]);
    if (grid.reduce((a, b) => a + b, 0) !== total) found.push('grid columns do not add up to the table');
    for (const [row] of table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g))
      if (row.match(/<w:tc>/g)?.length !== grid.length) found.push('row with another number of cells than the grid');
  }
  return found;
}
