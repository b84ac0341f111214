import type { Frame } from './anchor.js';
import { emu } from './anchor.js';
import { chosenBranch } from './inlines.js';
import { round } from './measure.js';
import type { El } from './xml.js';
import { child, descendant, descendants } from './xml.js';

/** A picture or shape of a drawing, and where in the drawing it stands. */
export interface Shape {
  el: El;
  frame: Frame;
}

/** From the coordinates of a group to pt in the drawing. */
type Scale = (frame: Frame) => Frame;

/** The pictures (pic:pic) and shapes (wps:wsp) of a drawing of that size, pt; those of groups one by one. */
export function shapesOf(frame: El, size: { width: number; height: number }): Shape[] {
  const found: Shape[] = [];
  collect(frame, () => ({ x: 0, y: 0, ...size }), found);
  return found;
}

/** Whether a group is turned as a whole, which would move its parts about. */
export const turnsGroup = (frame: El): boolean =>
  [...descendants(frame, 'wpg:grpSpPr')].some((group) => Number(child(group, 'a:xfrm')?.attrs.rot ?? 0) !== 0);

function collect(el: El, scale: Scale, found: Shape[]): void {
  for (const c of el.name === 'mc:AlternateContent' ? chosenBranch(el) : el.children) {
    if (c.name === 'pic:pic' || c.name === 'wps:wsp')
      found.push({ el: c, frame: scale(frameOf(child(child(c, 'pic:spPr') ?? child(c, 'wps:spPr'), 'a:xfrm'))) });
    else if (c.name === 'wpc:wpc') collect(c, inEmu, found);
    else if (c.name === 'wpg:wgp' || c.name === 'wpg:grpSp') collect(c, groupScale(c, scale), found);
    else if (c.name !== 'w:txbxContent') collect(c, scale, found);
  }
}

/** What a canvas holds is measured from its corner. */
const inEmu: Scale = ({ x, y, width, height }) => ({
  x: round(x / emu),
  y: round(y / emu),
  width: round(width / emu),
  height: round(height / emu),
});

function frameOf(xfrm: El | undefined): Frame {
  const [off, ext] = [child(xfrm, 'a:off')?.attrs, child(xfrm, 'a:ext')?.attrs];
  return { x: Number(off?.x ?? 0), y: Number(off?.y ?? 0), width: Number(ext?.cx ?? 0), height: Number(ext?.cy ?? 0) };
}

/** A group has coordinates of its own for what it holds. */
function groupScale(group: El, outer: Scale): Scale {
  const xfrm = descendant(child(group, 'wpg:grpSpPr') ?? group, 'a:xfrm');
  const whole = outer(frameOf(xfrm));
  const [off, ext] = [child(xfrm, 'a:chOff')?.attrs, child(xfrm, 'a:chExt')?.attrs];
  const [left, top] = [Number(off?.x ?? 0), Number(off?.y ?? 0)];
  const across = Number(ext?.cx) > 0 ? whole.width / Number(ext?.cx) : 1 / emu;
  const down = Number(ext?.cy) > 0 ? whole.height / Number(ext?.cy) : 1 / emu;
  return ({ x, y, width, height }) => ({
    x: round(whole.x + (x - left) * across),
    y: round(whole.y + (y - top) * down),
    width: round(width * across),
    height: round(height * down),
  });
}
