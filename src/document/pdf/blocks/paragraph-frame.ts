import { isDeepStrictEqual } from 'node:util';
import type { Block, ParagraphFormat } from '../../tree.js';
import type { Drawn, Flow } from '../flow.js';
import { RuleBook } from '../pdfmake/rules.js';

/** Equal frames of neighbouring paragraphs become one: the lines between them go. */
export function joinFrames(blocks: readonly Block[]): readonly Block[] {
  const framed = (block: Block | undefined) => (block && 'format' in block ? block.format.borders : undefined);
  if (!blocks.some(framed)) return blocks;
  const same = (i: number, j: number) => {
    const borders = framed(blocks[i]);
    return borders !== undefined && isDeepStrictEqual(borders, framed(blocks[j]));
  };
  return blocks.map((block, i) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
    const { top, bottom, ...sides } = block.format.borders ?? {};
    if (!top && !bottom) return block;
    const borders = {
      ...sides,
      ...(top && !same(i, i - 1) && { top }),
      ...(bottom && !same(i, i + 1) && { bottom }),
    };
    return { ...block, format: { ...block.format, borders } };
  });
}

/** Shading and side lines of one line of a paragraph, and the frame's top and bottom where it is the first or last line. pt; x, y: the line's top left corner. */
export function drawFrame(
  { borders = {}, fill, indent }: ParagraphFormat,
  line: { x: number; y: number; width: number; height: number; first: boolean; last: boolean },
  add: Flow['add'],
): void {
  const { top, right, bottom, left } = borders;
  const x1 = line.x + Math.min(indent.left, indent.left + indent.firstLine) - (left?.gap ?? 0);
  const x2 = line.x + line.width - indent.right + (right?.gap ?? 0);
  const [y1, y2] = [line.y, line.y + line.height];
  if (fill) add('vector', { type: 'rect', x: x1, y: y1, w: x2 - x1, h: y2 - y1, color: `#${fill}` } as Drawn);
  const rules = new RuleBook();
  const rule = (side: typeof top, from: [number, number], to: [number, number]) => {
    if (side) rules.add(side.width, side.color ?? '000000', { x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
  };
  if (line.first && top) rule(top, [x1, y1 - top.gap], [x2, y1 - top.gap]);
  if (line.last && bottom) rule(bottom, [x1, y2 + bottom.gap], [x2, y2 + bottom.gap]);
  rule(left, [x1, y1], [x1, y2]);
  rule(right, [x2, y1], [x2, y2]);
  if (rules.rules().length > 0) add('vector', { type: 'rect', x: 0, y: 0, rules: rules.rules() } as Drawn);
}
