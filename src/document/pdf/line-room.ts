import type { Area, Excluded, Flow } from './flow.js';
import type { LineRoom } from './typeset/paragraph.js';

/** pt; Word sets no text into a narrower gap beside a picture. */
const narrowest = 72;

const meets = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width - 0.1 && b.x < a.x + a.width - 0.1 && a.y < b.y + b.height - 0.1 && b.y < a.y + a.height - 0.1;

/** The parts of the page that are taken within the next `height` pt of the column. */
const inTheWay = ({ excluded, x, y, width }: Flow, height: number): Excluded[] =>
  excluded.length === 0 ? [] : excluded.filter((area) => meets(area, { x, y, width, height }));

/** What a line of `height` pt has of its column here; or how far below, pt, the next try is worth while. */
export function roomFor(flow: Flow, height: number): LineRoom | { below: number } {
  const { x, y, width } = flow;
  const taken = inTheWay(flow, height);
  let [left, right] = [x, x + width];
  for (const area of taken) {
    const [before, after] = [area.x - left, right - (area.x + area.width)];
    if (area.wrap === 'above-below') return { below: area.y + area.height - y };
    if (area.side ? area.side === 'left' : before > after) right = Math.min(right, area.x);
    else left = Math.max(left, area.x + area.width);
  }
  if (taken.length > 0 && right - left < Math.min(narrowest, width))
    return { below: Math.min(...taken.map((area) => area.y + area.height)) - y };
  return { x: left - x, width: right - left };
}

/** Goes below what is taken, for a block of `height` pt that needs the whole width. */
export function moveBelow(flow: Flow, height: number): void {
  for (let taken = inTheWay(flow, height); taken.length > 0; taken = inTheWay(flow, height)) {
    const below = Math.max(...taken.map((area) => area.y + area.height)) - flow.y;
    if (below + height <= flow.available) flow.moveDown(below);
    else if (!flow.atTop) flow.newPage();
    else return;
  }
}

/** Whether lines that begin here and take `height` pt may have to be set again for their place. */
export const mayVary = (flow: Flow, height: number): boolean =>
  inTheWay(flow, height).length > 0 || (height > flow.available && (flow.uneven === true || flow.excluded.length > 0));
