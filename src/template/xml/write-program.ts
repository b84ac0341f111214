import { PARAGRAPH_HELPER } from '../names.js';
import type { Tag } from '../tags.js';
import { STAND_INS, type TagTable } from '../tags.js';
import { mayVanish } from './content.js';
import { childNamed, holdsTags, isElement, writeXml, type XmlElement, type XmlNode } from './tree.js';

/** A part as a Handlebars program, and where in it each tag stands. */
export interface Program {
  source: string;
  /** Offsets of tags in `source`, ascending. */
  offsets: { at: number; tag: Tag }[];
}

/** Writes the tree as text with its tags in it. Braces and backslashes of the fixed text are made safe. */
export function writeProgram(root: XmlElement, table: TagTable): Program {
  const chunks: string[] = [];
  const offsets: Program['offsets'] = [];
  let length = 0;
  const put = (text: string): void => {
    chunks.push(text);
    length += text.length;
  };
  const putTag = (tag: Tag, position: 'text' | 'attribute', run?: XmlElement): void => {
    if (tag.kind === 'comment') return;
    tag.position = position;
    const properties = run && childNamed(run, 'w:rPr');
    if (properties) tag.runProperties = writeXml(properties);
    // A backslash before a tag would escape it in Handlebars.
    if (chunks.at(-1)?.endsWith('\\')) put('\\');
    offsets.push({ at: length, tag });
    put(tag.source);
  };
  const putAttributes = (attributes: string): void => {
    let last = 0;
    for (const match of attributes.matchAll(STAND_INS)) {
      const tag = table.of(match[0]);
      put(safe(attributes.slice(last, match.index)));
      if (tag.kind === 'literal') put(safe(tag.source));
      else putTag(tag, 'attribute');
      last = match.index + 1;
    }
    put(safe(attributes.slice(last)));
  };
  const visit = (node: XmlNode, run?: XmlElement): void => {
    if (node.kind !== 'element') {
      if (node.kind === 'tag') putTag(node.tag, isElement(node.parent, 'w:t') ? 'text' : 'attribute', run);
      else put(safe(table.restore(node.text)));
      return;
    }
    const vanishing = mayVanish(node);
    if (vanishing) put(`{{#${PARAGRAPH_HELPER}}}`);
    put(`<${node.name}`);
    const keepsBlanks = node.name === 'w:t' && !node.attributes.includes('xml:space') && holdsTags(node);
    putAttributes(keepsBlanks ? `${node.attributes} xml:space="preserve"` : node.attributes);
    if (node.children.length === 0 && !node.paired) put('/>');
    else {
      put('>');
      for (const child of node.children) visit(child, node.name === 'w:r' ? node : run);
      put(`</${node.name}>`);
    }
    if (vanishing) put(`{{/${PARAGRAPH_HELPER}}}`);
  };
  for (const child of root.children) visit(child);
  return { source: chunks.join(''), offsets };
}

const safe = (text: string): string => (text.includes('{{') ? text.replaceAll('{{', '&#123;&#123;') : text);
