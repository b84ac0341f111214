import type { XmlSource } from '../../office/index.js';
import type { Frame, Layout } from './layout.js';
import { rewriteElements } from './rewrite.js';

/**
 * Moves what is anchored in a drawing (pictures, charts, shapes) along with its rows; what stands in repeated rows is
 * repeated, what stands in rows that are not printed goes.
 */
export function relocateDrawing(xml: string, source: XmlSource, layout: Layout): string {
  let next = Math.max(0, ...[...xml.matchAll(/<(?:\w+:)?cNvPr\s[^>]*?\bid=["'](\d+)/g)].map((m) => Number(m[1])));
  return rewriteElements(xml, source, ['twoCellAnchor', 'oneCellAnchor'], (anchor) => {
    const rows = [...anchor.matchAll(rowPattern)].map((m) => Number(m[3]) + 1);
    const [from, to = from] = rows;
    if (from === undefined) return anchor;
    return places(from, to!, layout)
      .map((place, index) => {
        let nth = 0;
        const moved = anchor.replace(
          rowPattern,
          (_, open, _prefix, _row, close) => `${open}${place[nth++]! - 1}${close}`,
        );
        return index === 0
          ? moved
          : moved.replace(/(<(?:\w+:)?cNvPr\s[^>]*?\bid=["'])\d+/g, (_, head) => head + ++next);
      })
      .join('');
  });
}

const rowPattern = /(<(\w+:)?row>)(\d+)(<\/(?:\w+:)?row>)/g;

function places(from: number, to: number, layout: Layout): [number, number][] {
  const region = layout.regionOf(from, from);
  return layout.framesOf(region).flatMap((frame): [number, number][] => {
    const own = layout.spans(frame, from, from)[0]?.[0];
    if (own === undefined && frame.parent) return [];
    const start = own ?? layout.near(from);
    return [[start, end(frame, to, start + to - from, layout)]];
  });
}

function end(frame: Frame, to: number, otherwise: number, layout: Layout): number {
  const scope = layout.scopeOf(frame, to, to);
  return layout.spans(scope, to, to).at(-1)?.[1] ?? otherwise;
}
