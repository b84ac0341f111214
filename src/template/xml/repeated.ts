import type { TagTable } from '../tags.js';
import { childNamed, detach, elements, holdsTags, isElement, type XmlElement } from './tree.js';

/** Marks of comments: each may stand only once. */
const ONCE = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/** Kinds of ids that must be different in the whole file. */
const UNIQUE: Record<string, string> = {
  'wp:docPr': 'drawing',
  'w:bookmarkStart': 'bookmark',
  'w:bookmarkEnd': 'bookmark',
};

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
 * Makes what loops repeat stay unique: ids of drawings and bookmarks are counted on, marks that may stand once and
 * ids that may be absent go.
 */
export function freshenRepeated(root: XmlElement, table: TagTable): void {
  let depth = 0;
  for (const child of [...root.children]) {
    if (child.kind === 'tag' && child.tag.name === 'each') depth += child.tag.kind === 'open' ? 1 : -1;
    if (child.kind !== 'element') continue;
    if (depth > 0) freshen(child, table);
    else freshenRepeated(child, table);
  }
}

function freshen(node: XmlElement, table: TagTable): void {
  const kind = UNIQUE[node.name];
  const id = idOf(node);
  if (kind && !Number.isNaN(id)) {
    const call = node.name === 'w:bookmarkEnd' ? '__end' : '__begin';
    const number = table.generate(`{{${call} "${kind}" ${id}}}`);
    node.attributes = node.attributes.replace(/((?:^|[\s:])id=")\d+"/, `$1${number}"`);
    if (node.name === 'w:bookmarkStart')
      node.attributes = node.attributes.replace(
        /(w:name=")([^"{}\\]*)"/,
        (_, start: string, name: string) => `${start}${table.generate(`{{__name "${kind}" ${id} "${name}"}}`)}"`,
      );
  }
  if (node.name === 'w:p' || node.name === 'w:tr')
    node.attributes = node.attributes.replace(/\s+w14:(?:paraId|textId)="[^"]*"/g, '');
  if (node.name === 'w:sdtPr') {
    const own = childNamed(node, 'w:id');
    if (own) detach(own);
  }
  for (const child of [...node.children]) {
    if (!isElement(child)) continue;
    if (ONCE.has(child.name)) detach(child);
    else freshen(child, table);
  }
}

/** A content control that shows what a tag printed must not fetch its text elsewhere, nor show it as a hint. */
export function releaseControls(root: XmlElement): void {
  for (const control of [...elements(root, 'w:sdt')]) {
    const properties = childNamed(control, 'w:sdtPr');
    const content = childNamed(control, 'w:sdtContent');
    if (!properties || !content || !holdsTags(content)) continue;
    for (const name of ['w:dataBinding', 'w:showingPlcHdr', 'w:temporary']) {
      const child = childNamed(properties, name);
      if (child) detach(child);
    }
  }
}
