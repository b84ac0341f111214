import type { TagTable } from '../tags.js';
import type { ReferredParts } from './repeated-parts.js';
import { childNamed, detach, elements, holdsTags, insert, isElement, type XmlElement } from './tree.js';

/** What may stand only once: marks of comments, and shapes that others are made after. */
const ONCE = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'v:shapetype']);

/** Kinds of numbers that must be different in the whole file. */
const UNIQUE: Record<string, string> = {
  'wp:docPr': 'drawing',
  'w:footnote': 'footnote',
  'w:endnote': 'endnote',
  'w:bookmarkStart': 'bookmark',
  'w:bookmarkEnd': 'bookmark',
  'w:permStart': 'permission',
  'w:permEnd': 'permission',
  'w:moveFromRangeStart': 'move',
  'w:moveFromRangeEnd': 'move',
  'w:moveToRangeStart': 'move',
  'w:moveToRangeEnd': 'move',
  ...Object.fromEntries(
    'ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange cellIns cellDel cellMerge'
      .split(' ')
      .map((name) => [`w:${name}`, 'change']),
  ),
};

/** Shapes of the older kind have names; what is embedded is tied to one by it. */
const SHAPE = /^v:(?:shape|group|rect|roundrect|oval|line|polyline|arc|curve|image)$/;

const idOf = (node: XmlElement): number => Number(/(?:^|[\s:])id="(\d+)"/.exec(node.attributes)?.[1] ?? Number.NaN);

/** Notes the largest id of each kind in a part. */
export function noteIds(root: XmlElement, highest: Map<string, number>): void {
  for (const [name, kind] of Object.entries(UNIQUE))
    for (const node of elements(root, name)) {
      const id = idOf(node);
      if (id > (highest.get(kind) ?? 0)) highest.set(kind, id);
    }
}

/**
 * Makes what loops repeat stay unique: ids of drawings, bookmarks, changes and shapes are counted on, what may stand
 * once stands the first time only, and ids that may be absent go; notes and charts that it refers to are repeated with it.
 */
export function freshenRepeated(root: XmlElement, table: TagTable, referred?: ReferredParts): void {
  let depth = 0;
  for (const child of [...root.children]) {
    if (child.kind === 'tag' && child.tag.name === 'each') depth += child.tag.kind === 'open' ? 1 : -1;
    if (child.kind !== 'element') continue;
    if (depth > 0) freshen(child, table, referred);
    else freshenRepeated(child, table, referred);
  }
}

function freshen(node: XmlElement, table: TagTable, referred: ReferredParts | undefined): void {
  if (ONCE.has(node.name)) {
    onlyOnce(node, table);
    return;
  }
  const kind = UNIQUE[node.name];
  const id = idOf(node);
  if (kind && !Number.isNaN(id)) {
    const call = node.name.endsWith('End') ? '__end' : '__begin';
    const number = table.generate(`{{${call} "${kind}" ${id}}}`);
    node.attributes = node.attributes.replace(/((?:^|[\s:])id=")\d+"/, `$1${number}"`);
    if (node.name === 'w:bookmarkStart')
      node.attributes = node.attributes.replace(
        /(w:name=")([^"{}\\]*)"/,
        (_, start: string, name: string) => `${start}${table.generate(`{{__name "${kind}" ${id} "${name}"}}`)}"`,
      );
  }
  if (SHAPE.test(node.name)) renamed(node, '__begin', /(\sid=")([^"{}\\]+)"/, table);
  if (SHAPE.test(node.name)) renamed(node, '__begin', /(\so:spid=")([^"{}\\]+)"/, table);
  if (node.name === 'o:OLEObject') renamed(node, '__end', /(\sShapeID=")([^"{}\\]+)"/, table);
  if (node.name === 'w:p' || node.name === 'w:tr')
    node.attributes = node.attributes.replace(/\s+w14:(?:paraId|textId)="[^"]*"/g, '');
  if (node.name === 'w:sdtPr') {
    const own = childNamed(node, 'w:id');
    if (own) detach(own);
  }
  const note = referred?.move(node, table);
  if (note) freshen(note, table, undefined);
  for (const child of [...node.children]) if (isElement(child)) freshen(child, table, referred);
}

function renamed(node: XmlElement, call: string, attribute: RegExp, table: TagTable): void {
  node.attributes = node.attributes.replace(
    attribute,
    (_, start: string, name: string) => `${start}${table.generate(`{{${call} "shape" "${name}"}}`)}"`,
  );
}

function onlyOnce(node: XmlElement, table: TagTable): void {
  const parent = node.parent!;
  const index = parent.children.indexOf(node);
  const own = /(?:^|[\s:])id="([^"{}\\]*)"/.exec(node.attributes)?.[1] ?? '';
  const tag = (source: string) => ({ kind: 'tag', tag: table.of(table.generate(source)) }) as const;
  insert(parent, index + 1, tag('{{/__once}}'));
  insert(parent, index, tag(`{{#__once "${node.name}" "${own}"}}`));
}

/** A content control that shows what a tag printed must not fetch its text elsewhere, nor show it as a hint. */
export function releaseControls(root: XmlElement): void {
  for (const control of [...elements(root, 'w:sdt')]) {
    const properties = childNamed(control, 'w:sdtPr');
    const content = childNamed(control, 'w:sdtContent');
    if (!properties || !content || !holdsTags(content)) continue;
    for (const name of ['w:dataBinding', 'w15:dataBinding', 'w:showingPlcHdr', 'w:temporary']) {
      const child = childNamed(properties, name);
      if (child) detach(child);
    }
  }
}
