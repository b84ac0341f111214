import type { El } from './xml.js';
import { child } from './xml.js';

/** Letters of SVG for the strokes of a drawn form, and how many points they take. */
const strokes: Record<string, [string, number]> = {
  'a:moveTo': ['M', 1],
  'a:lnTo': ['L', 1],
  'a:cubicBezTo': ['C', 3],
  'a:quadBezTo': ['Q', 2],
  'a:close': ['Z', 0],
};

/**
 * A form drawn by hand (`a:custGeom`) as SVG of a given size. Undefined where it has arcs, or points that are computed in another way than as
 * a share of the width or height.
 */
export function pathOf(geometry: El): ((width: number, height: number) => string) | undefined {
  const guides = guidesOf(child(geometry, 'a:gdLst'));
  const paths = (child(geometry, 'a:pathLst')?.children ?? []).filter(({ name }) => name === 'a:path');
  const drawn = paths.map((path) => commandsOf(path, guides));
  if (drawn.length === 0 || drawn.some((commands) => commands === undefined)) return undefined;
  return (width, height) =>
    drawn.map((commands) => `<path d="${commands!.map((command) => command(width, height)).join('')}"/>`).join('');
}

type Command = (width: number, height: number) => string;
/** Where a point lies between 0 and 1. */
type Guides = Map<string, number>;

/** Guides such as `0 w 7488`: the first over the last, as a share of the width (`w`) or height (`h`). */
function guidesOf(list: El | undefined): Guides {
  const guides: Guides = new Map();
  for (const { attrs } of list?.children ?? []) {
    const [, part, , whole] = /^\*\/ (-?\d+) ([wh]) (\d+)$/.exec(attrs.fmla ?? '') ?? [];
    if (attrs.name && whole && Number(whole) > 0) guides.set(attrs.name, Number(part) / Number(whole));
  }
  return guides;
}

function commandsOf(path: El, guides: Guides): Command[] | undefined {
  const [wide, high] = [Number(path.attrs.w), Number(path.attrs.h)];
  const share = (text: string | undefined, whole: number) =>
    /^-?\d+$/.test(text ?? '') ? (whole > 0 ? Number(text) / whole : undefined) : guides.get(text ?? '');
  const commands: Command[] = [];
  for (const el of path.children) {
    const [letter, count] = strokes[el.name] ?? [];
    const points = el.children.map(({ attrs }) => [share(attrs.x, wide), share(attrs.y, high)] as const);
    if (letter === undefined || points.length !== count || points.some(([x, y]) => x === undefined || y === undefined))
      return undefined;
    commands.push((width, height) => letter + points.map(([x, y]) => `${n(x! * width)} ${n(y! * height)}`).join(' '));
  }
  return commands;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);
