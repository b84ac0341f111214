import type { Float } from '../tree.js';
import { pt } from './sheet.js';

/** A preview has no pages: what stands beside text goes to the nearer side, all else into the text, as far in as on the page. */
export function floatCss(float: Float | undefined): string[] {
  if (!float) return [];
  const { across, wrap, distance } = float;
  if (wrap !== 'around') {
    const inset = across.align === 'left' && across.from !== 'page' ? Math.max(0, across.offset) : 0;
    return [
      `margin-left:${inset ? pt(inset) : across.align === 'left' ? '0' : 'auto'}`,
      ...(across.align === 'center' ? ['margin-right:auto'] : []),
    ];
  }
  const right = across.align === 'right' || (across.align === 'left' && across.offset > farIn);
  return [
    `float:${right ? 'right' : 'left'}`,
    `margin:${pt(distance.top)} ${pt(right ? 0 : distance.right)} ${pt(distance.bottom)} ${pt(right ? distance.left : 0)}`,
  ];
}

/** pt; about the middle of a page's text. */
const farIn = 200;
