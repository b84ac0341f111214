import type { Float } from '../tree.js';
import { round } from './measure.js';
import type { El } from './xml.js';
import { child, descendant } from './xml.js';

/** English Metric Units in a point. */
export const emu = 12_700;

/** A rectangle within a drawing, pt from its top left corner. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const acrossFrom: Record<string, Float['across']['from']> = {
  page: 'page',
  margin: 'margin',
  column: 'column',
  character: 'column',
  leftMargin: 'left-margin',
  insideMargin: 'left-margin',
  rightMargin: 'right-margin',
  outsideMargin: 'right-margin',
};
const downFrom: Record<string, Float['down']['from']> = {
  page: 'page',
  margin: 'margin',
  paragraph: 'paragraph',
  line: 'paragraph',
  topMargin: 'top-margin',
  insideMargin: 'top-margin',
  bottomMargin: 'bottom-margin',
  outsideMargin: 'bottom-margin',
};
const acrossAligns = { left: 'left', center: 'center', right: 'right', inside: 'left', outside: 'right' } as const;
const downAligns = { top: 'top', center: 'center', bottom: 'bottom', inside: 'top', outside: 'bottom' } as const;

/** Where a `wp:anchor` stands; undefined for what stands in the text. */
export function readFloat(anchor: El): Float | undefined {
  if (anchor.name !== 'wp:anchor') return undefined;
  const { attrs } = anchor;
  const simple = /^(1|true)$/.test(attrs.simplePos ?? '') ? child(anchor, 'wp:simplePos') : undefined;
  const horizontal = child(anchor, 'wp:positionH');
  const vertical = child(anchor, 'wp:positionV');
  const distance = (side: string) => pt(attrs[`dist${side}`]);
  return {
    across: simple
      ? { from: 'page', align: 'left', offset: pt(simple.attrs.x) }
      : {
          from: acrossFrom[horizontal?.attrs.relativeFrom ?? ''] ?? 'column',
          ...placed(horizontal, acrossAligns, 'left'),
          ...(/^\s*(in|out)side\s*$/.test((horizontal && descendant(horizontal, 'wp:align')?.text) ?? '') && {
            mirrored: true as const,
          }),
        },
    down: simple
      ? { from: 'page', align: 'top', offset: pt(simple.attrs.y) }
      : { from: downFrom[vertical?.attrs.relativeFrom ?? ''] ?? 'paragraph', ...placed(vertical, downAligns, 'top') },
    ...readWrap(anchor),
    distance: { top: distance('T'), right: distance('R'), bottom: distance('B'), left: distance('L') },
    ...(/^(1|true)$/.test(attrs.behindDoc ?? '') && { behind: true as const }),
  };
}

const pt = (text: string | undefined): number => round(Number(text ?? 0) / emu || 0);

/** A share of the page (`wp14:pctPosHOffset`) has its measure beside it for older programs; that is what counts here. */
function placed<A extends string>(
  position: El | undefined,
  aligns: Record<string, A>,
  usual: A,
): { align: A; offset: number } {
  const align = position && descendant(position, 'wp:align')?.text.trim();
  const offset = position && descendant(position, 'wp:posOffset')?.text;
  return { align: aligns[align ?? ''] ?? usual, offset: pt(offset) };
}

function readWrap(anchor: El): Pick<Float, 'wrap' | 'side'> {
  if (child(anchor, 'wp:wrapTopAndBottom')) return { wrap: 'above-below' };
  const around = ['wp:wrapSquare', 'wp:wrapTight', 'wp:wrapThrough'].map((name) => child(anchor, name)).find(Boolean);
  const side = around?.attrs.wrapText;
  return { wrap: around ? 'around' : 'none', ...((side === 'left' || side === 'right') && { side }) };
}

/** The place of one part of a drawing of `whole` size, whose corner stands at `float`. */
export function partOf(float: Float, { x, y, width, height }: Frame, whole: { width: number; height: number }): Float {
  // What is aligned is the whole: a part stands as far from it as its own middle or edge does.
  const shift = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 };
  const { across, down, distance } = float;
  return {
    ...float,
    // Text keeps clear of the whole.
    distance: {
      top: round(distance.top + y),
      right: round(distance.right + whole.width - x - width),
      bottom: round(distance.bottom + whole.height - y - height),
      left: round(distance.left + x),
    },
    across: { ...across, offset: round(across.offset + x - (whole.width - width) * shift[across.align]) },
    down: { ...down, offset: round(down.offset + y - (whole.height - height) * shift[down.align]) },
  };
}
