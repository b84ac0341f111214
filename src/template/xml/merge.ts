import type { Diagnostic } from '../../diagnostics/index.js';
import { mergeInvalid } from '../codes.js';
import type { Tag, TagTable } from '../tags.js';
import { ancestors, childNamed, element, insert, isElement, walk, type XmlElement, type XmlTag } from './tree.js';

/** Children of `w:tcPr` that stand before `w:vMerge`. */
const BEFORE = new Set(['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge']);

/** Arguments of `{{合并 值 上级…}}`. */
export const mergeArguments = (source: string): string | undefined =>
  /^\{\{\s*合并\s+([\s\S]*?)\s*\}\}$/.exec(source)?.[1];

/**
 * Prepares the cells with `{{合并 …}}`: each gets a mark among its properties that says the value's key; the filled
 * text is looked through for equal neighbours afterwards. TPL-015 outside a table, for two in one cell, and in a cell
 * that is merged in the template already. Returns whether there are any.
 */
export function prepareMerges(root: XmlElement, table: TagTable, report: (d: Diagnostic) => void): boolean {
  const tags = [...walk(root)].filter(
    (n): n is XmlTag => n.kind === 'tag' && mergeArguments(n.tag.source) !== undefined,
  );
  const taken = new Set<XmlElement>();
  const looped = new Set(inLoops([...walk(root)].filter((n): n is XmlTag => n.kind === 'tag')));
  for (const node of tags) {
    const { place, source } = node.tag;
    const invalid = (message: string): void => report(mergeInvalid({ place, found: source, message }));
    const cell = ancestors(node).find((a) => a.name === 'w:tc');
    if (!cell) {
      invalid(`“${source}”不在表格里 - 只有表格的格子可以合并。`);
      continue;
    }
    if (!looped.has(node)) {
      invalid(`“${source}”不在 {{#each}} 里 - 只有逐条印的行才有上下相同的格子。`);
      continue;
    }
    if (taken.has(cell)) {
      invalid('一个格子里只能有一个 {{合并 …}}。');
      continue;
    }
    taken.add(cell);
    let properties = childNamed(cell, 'w:tcPr');
    if (!properties) {
      properties = element('w:tcPr');
      insert(cell, 0, properties);
    }
    if (childNamed(properties, 'w:vMerge')) {
      invalid('这个格子在模板里已经上下合并，不能再按数据合并。');
      continue;
    }
    const at = properties.children.findIndex((c) => isElement(c) && !BEFORE.has(c.name));
    const mark = table.generate(`{{__merge ${node.tag.index} ${mergeArguments(source)}}}`, place, true);
    insert(properties, at < 0 ? properties.children.length : at, { kind: 'tag', tag: table.of(mark) });
  }
  return tags.length > 0;
}

/** Tags between `{{#each}}` and its end. */
export function inLoops<T extends { tag: Tag }>(tags: readonly T[]): T[] {
  let depth = 0;
  return tags.filter(({ tag }) => {
    if (tag.name === 'each') depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    return depth > 0;
  });
}
