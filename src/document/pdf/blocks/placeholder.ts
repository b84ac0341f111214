import type { Paragraph, Placeholder } from '../../tree.js';
import { type Drawn, heightOf, type Piece } from '../flow.js';
import { textLine } from '../pdfmake/text-line.js';
import { plainRole } from '../plain-role.js';
import { noGrid, setParagraph } from '../typeset/paragraph.js';
import type { BlockContext } from './context.js';

/** pt between the box and its words. */
const padding = 6;

/** A dashed box with the name of what is missing and the texts found in it. */
export function placeholderPieces(node: Placeholder, room: number, context: BlockContext): Piece[] {
  const width = Math.min(Math.max(node.width, 120), room);
  const words = placeholderParagraphs(node).flatMap((p) => setParagraph(p, width - 2 * padding, context, noGrid));
  const text = heightOf(words) + 2 * padding;
  const height = Math.max(text, Math.min(node.height, tallest));
  const spare = room - width;
  const left = node.format.align === 'center' ? spare / 2 : node.format.align === 'right' ? spare : 0;
  return [
    {
      height: height + padding,
      draw(add, x, y) {
        const box = { type: 'rect', x: x + left, y, w: width, h: height, lineWidth: 0.5, lineColor: '#666666' };
        add('vector', { ...box, dash: { length: 3 } } as Drawn);
        let at = y + (height - text) / 2 + padding;
        for (const line of words) {
          add('line', textLine(line, x + left + padding, at));
          at += line.height;
        }
      },
    },
  ];
}

/** pt; nothing is gained by a box that fills the page. */
const tallest = 200;

/** The words in the box, as paragraphs. */
export const placeholderParagraphs = ({ name, texts }: Placeholder): Paragraph[] =>
  [name, ...texts].map((text) => ({
    kind: 'paragraph',
    format: {
      align: 'center',
      indent: { left: 0, right: 0, firstLine: 0 },
      space: { before: 0, after: 0 },
      line: { rule: 'multiple', value: 1 },
    },
    inlines: [{ kind: 'run', text, font: plainRole, size: 10.5, color: '555555' }],
  }));
