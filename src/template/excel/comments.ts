import { parseAddress, type XmlSource } from '../../office/index.js';
import type { Layout } from './layout.js';
import { repeatArea } from './relocate.js';
import { attribute, rewriteAttribute, rewriteElements } from './rewrite.js';

/** Comments stay with their cell; of a repeated cell the first has it, that of a dropped cell goes. */
export const relocateComments = (xml: string, source: XmlSource, layout: Layout): string =>
  rewriteElements(xml, source, ['comment', 'threadedComment'], (comment) => {
    const [first] = repeatArea(attribute(comment, 'ref') ?? '', layout);
    return first && rewriteAttribute(comment, 'ref', () => first.area);
  });

/** The boxes in which comments are shown. */
export const relocateCommentBoxes = (vml: string, source: XmlSource, layout: Layout): string =>
  rewriteElements(vml, source, ['shape'], (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    if (row === undefined) return shape;
    const [first] = repeatArea(`A${Number(row) + 1}`, layout);
    const to = first && parseAddress(first.area)!.row - 1;
    if (to === undefined) return undefined;
    return shape
      .replace(/(<x:Row>)\s*\d+/, `$1${to}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_, head: string, numbers: string) => {
        const anchor = numbers.split(',').map(Number);
        for (const at of [2, 6]) anchor[at] = Math.max(0, anchor[at]! + to - Number(row));
        return head + anchor.join(', ');
      });
  });
