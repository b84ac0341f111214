import type { BorderLine } from '../tree.js';
import { emu } from './anchor.js';
import type { Theme } from './theme.js';
import type { El } from './xml.js';
import { child, descendant } from './xml.js';

/** Fill and outline of a shape (wps:wsp): its own, else those of its style. RRGGBB. */
export function lookOf(shape: El, theme: Theme): { fill?: string; line?: BorderLine } {
  const properties = child(shape, 'wps:spPr');
  const style = child(shape, 'wps:style');
  const fill = child(properties, 'a:noFill')
    ? undefined
    : (colourIn(child(properties, 'a:solidFill'), theme) ?? styled(child(style, 'a:fillRef'), theme));
  const ln = child(properties, 'a:ln');
  const stroke = child(ln, 'a:noFill')
    ? undefined
    : (colourIn(child(ln, 'a:solidFill'), theme) ?? styled(child(style, 'a:lnRef'), theme));
  const width = Number(ln?.attrs.w ?? 9525) / emu;
  return { ...(fill && { fill }), ...(stroke && { line: { width, ...(stroke !== '000000' && { color: stroke }) } }) };
}

/** Index 0 of a style means none. */
const styled = (reference: El | undefined, theme: Theme): string | undefined =>
  reference && reference.attrs.idx !== '0' ? colourIn(reference, theme) : undefined;

/** What the style of a shape says of its text. */
export const textColourOf = (shape: El, theme: Theme): string | undefined =>
  colourIn(child(child(shape, 'wps:style'), 'a:fontRef'), theme);

/** What is nearly transparent is not seen. */
const faint = (el: El): boolean => Number(descendant(el, 'a:alpha')?.attrs.val ?? 100_000) < 10_000;

function colourIn(el: El | undefined, theme: Theme): string | undefined {
  if (!el || faint(el)) return undefined;
  const rgb = descendant(el, 'a:srgbClr')?.attrs.val ?? descendant(el, 'a:sysClr')?.attrs.lastClr;
  if (rgb && /^[0-9a-f]{6}$/i.test(rgb)) return rgb.toUpperCase();
  const scheme = descendant(el, 'a:schemeClr');
  const base = scheme?.attrs.val && theme.colour(scheme.attrs.val);
  return base ? lightened(base, scheme) : undefined;
}

/** Office's tints: a share of the colour's lightness, and what is added to it; in thousandths of a percent. */
function lightened(rgb: string, scheme: El): string {
  const share = (name: string, usual: number) => Number(child(scheme, name)?.attrs.val ?? usual * 100_000) / 100_000;
  const [keep, add] = [share('a:lumMod', 1), share('a:lumOff', 0)];
  const mixed = [0, 2, 4].map((i) => {
    const part = Number.parseInt(rgb.slice(i, i + 2), 16);
    return Math.round(Math.max(0, Math.min(255, part * keep + 255 * add)));
  });
  return mixed
    .map((n) => n.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
