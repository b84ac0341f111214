import type { Diagnostic } from '../../diagnostics/index.js';
import { decodeEntities } from '../../office/index.js';
import { tagInvalid } from '../codes.js';
import type { TagTable } from '../tags.js';
import { elements, insert, splitStandIns, walk, type XmlElement, type XmlText } from './tree.js';

/** Editors' notes that only stand between runs and would keep the pieces of a tag apart. */
const NOISE = new Set(['w:proofErr', 'w:lastRenderedPageBreak', 'w:softHyphen']);

/**
 * Finds `{{…}}` in the texts of a part made by a word processor, where a tag is usually split over several runs:
 * the whole tag goes to where it begins. Places say part and paragraph. TPL-010 for a brace that is not closed.
 */
export function findTags(root: XmlElement, part: string, table: TagTable, report: (d: Diagnostic) => void): void {
  dropNoise(root);
  let number = 0;
  for (const paragraph of [...elements(root, 'w:p')]) {
    number++;
    findInParagraph(paragraph, `${part} 第${number}段`, table, report);
  }
}

function dropNoise(element: XmlElement): void {
  element.children = element.children.filter((c) => c.kind !== 'element' || !NOISE.has(c.name));
  for (const child of element.children) if (child.kind === 'element') dropNoise(child);
}

function findInParagraph(paragraph: XmlElement, part: string, table: TagTable, report: (d: Diagnostic) => void): void {
  const texts = [...walk(paragraph)].filter(
    (n): n is XmlText => n.kind === 'text' && n.parent?.name === 'w:t' && paragraphOf(n) === paragraph,
  );
  const whole = texts.map((t) => t.text).join('');
  if (!whole.includes('{{')) return;
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length;
  }
  const pieces = texts.map(() => '');
  const keep = (from: number, to: number): void => {
    texts.forEach(({ text }, i) => {
      const start = starts[i]!;
      pieces[i] += text.slice(Math.max(0, from - start), Math.max(0, to - start));
    });
  };
  let last = 0;
  for (const match of whole.matchAll(/\{\{!--[\s\S]*?--\}\}|\{\{(?:[^{}]|\}(?!\})|\{(?!\{))*\}\}\}?|\{\{/g)) {
    const around = whole.slice(Math.max(0, match.index - 15), match.index + 25);
    const place = { kind: 'template', file: table.file, part, around } as const;
    keep(last, match.index);
    last = match.index + match[0].length;
    const home = starts.findLastIndex((start) => start <= match.index);
    if (match[0] === '{{')
      report(tagInvalid({ place, found: '{{', message: '“{{”没有配上“}}” - 标签要写在同一段里。' }));
    else pieces[home] += table.found(decodeEntities(match[0]), place, report);
  }
  keep(last, whole.length);
  texts.forEach((text, i) => {
    const parent = text.parent!;
    const index = parent.children.indexOf(text);
    parent.children.splice(index, 1);
    insert(parent, index, ...splitStandIns(pieces[i]!, table));
  });
}

function paragraphOf(node: XmlText): XmlElement | undefined {
  let at = node.parent;
  while (at && at.name !== 'w:p') at = at.parent;
  return at;
}
